/** What is made into PDFs to be measured: articles of two lengths, and a book that came as a PDF. */
import { project } from "#lib/anchoring/projection.ts";
import { jobOf, type Job } from "#lib/exports/job.ts";
import type { Pages } from "#lib/exports/model.ts";
import { originalJobOf, type OriginalJob } from "#lib/exports/original-job.ts";
import { composeReport } from "#lib/exports/report.ts";
import { hardArticle } from "#lib/exports/testing/article.ts";
import { idOf, materialOf } from "#lib/exports/testing/material.ts";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";
import { fileOf, objectsOf } from "#lib/pdf/testing/files.ts";

export type Size = { readonly articles: number; readonly notes: number; readonly replies: number };

const stances = ["supported", "contested", "unsure", null] as const;
const COMMENT = "A comment with **some** words, and a [link](https://example.org/x).";

function passagesIn(text: string, { notes, replies }: Omit<Size, "articles">) {
  const words = [...text.matchAll(/\S+/gu)];
  return Array.from({ length: notes }, (_, index) => {
    const first = Math.floor((index * words.length) / notes);
    const last = words[Math.min(words.length - 1, first + 1 + ((index * 7) % 23))];
    return {
      start: words[first]?.index ?? 0,
      end: (last?.index ?? 0) + (last?.[0].length ?? 0),
      stance: stances[index % 4] ?? null,
      comment: index % 3 === 0 ? "" : COMMENT,
      replies: Math.floor(((index + 1) * replies) / notes) - Math.floor((index * replies) / notes),
      ...(index % 2 === 0 ? {} : { claim: index % 60 }),
    };
  });
}

/** The same article many times over, with annotations spread through it. */
export function articleJob(size: Size): Job {
  const content = contentFromMarkdown(Array.from({ length: size.articles }, () => hardArticle).join("\n\n"));
  const passages = passagesIn(project(content).text, size);
  return jobOf(composeReport(materialOf(content, passages, { title: "The morning the ferry left" })));
}

/** A book of so many pages, as somebody's file, and what is to be put onto it: no pages, only annotations. */
export function bookJob(
  pages: number,
  notes: number,
  replies: number,
): { readonly book: Uint8Array; readonly job: OriginalJob } {
  const text = Array.from({ length: pages }, (_, page) => `Words on page ${page + 1}`).join("\n");
  const places = new Map(
    Array.from({ length: notes }, (_, index) => {
      const page = Math.floor((index * pages) / notes) + 1;
      const top = 290 - (index % 12) * 20;
      const lines = Array.from({ length: 1 + (index % 3) }, (_, line) => [
        40,
        top - 14 - line * 16,
        300 + (index % 50),
        top - line * 16,
      ]);
      const quads = lines.map(([left = 0, bottom = 0, right = 0, upper = 0]): [number, number, number, number] => [
        left,
        bottom,
        right,
        upper,
      ]);
      return [idOf(1_000 + index), { places: [{ page, quads }], isRegion: false }] as const;
    }),
  );
  const onPages: Pages = { count: pages, labels: [], places, inFile: new Map() };
  const material = { ...materialOf(text, passagesIn(text, { notes, replies })), pages: onPages };
  const book = fileOf("table", objectsOf({ pages, listsApart: true }));
  return { book, job: originalJobOf(composeReport(material, { notes: "none", claims: "no" }), onPages) };
}
