/** One file through import, annotation and export, and what other programs find in what came out. */
import { writeFileSync } from "node:fs";
import { AppError } from "#lib/errors.ts";
import { readPdfApart } from "#lib/pages/server/read-pdf-apart.ts";
import { originalJobOf } from "../../original-job.ts";
import { composeReport } from "../../report.ts";
import { pressTask } from "../../server/press.ts";
import type { Way } from "../../task.ts";
import { markedReading } from "./choose.ts";
import { faultsBy, mupdfReading, pagesBy, pdfJsAnnotations, said, type Reader } from "./programs.ts";
import { compared, drawnBy, isRead, lettersUnder, wordsUnder } from "./words.ts";

export type Row = {
  readonly opened: readonly Reader[];
  readonly pages: number;
  /** Null where there is no export. */
  readonly way: Way | null;
  /** Why there is none. */
  readonly sentence: string;
  /** How many annotations were added, and how many of them each reader lists. */
  readonly added: number;
  readonly listed: Partial<Record<Reader, number>>;
  /** How many passages have their words under them: as they are, in another order, other words. */
  readonly passages: { readonly same: number; readonly order: number; readonly other: number };
  readonly examples: readonly string[];
  /** How many annotations were in it, and how many of them still are. */
  readonly before: number;
  readonly still: number;
  readonly isPrefix: boolean | null;
  /** Whoever locked it allows no annotations: that there is no export is as it should be. */
  readonly isForbidden: boolean;
  readonly isWhole: boolean;
  readonly seconds: number;
};

const nothing = { added: 0, listed: {}, passages: { same: 0, order: 0, other: 0 }, examples: [], before: 0, still: 0 };

export async function checkFile(
  bytes: Uint8Array,
  path: string,
  out: string,
  present: readonly Reader[],
): Promise<Row> {
  const began = performance.now();
  const seconds = (): number => Math.round((performance.now() - began) / 100) / 10;
  const opened: Reader[] = [];
  let pages = 0;
  for (const reader of present) {
    const found = await pagesBy(reader, path, bytes);
    if (found !== null) opened.push(reader);
    pages = Math.max(pages, found ?? 0);
  }
  const failed = (sentence: string, isForbidden = false): Row => {
    const isWhole = opened.length < 2 || isForbidden;
    return { ...nothing, opened, pages, way: null, sentence, isPrefix: null, isForbidden, isWhole, seconds: seconds() };
  };
  const read = await readPdfApart(bytes);
  if ("problem" in read) return failed(read.problem);
  const { material, pages: onPages } = markedReading(read.reading);
  const report = composeReport(material);
  const task = { original: originalJobOf(report, onPages), password: "" };
  const signal = new AbortController().signal;
  try {
    const made = await pressTask(task, { signal, original: only(bytes) });
    const whole = made.way === "appended" ? Buffer.concat([bytes, made.bytes]) : made.bytes;
    writeFileSync(out, whole);
    const found = await findings(path, bytes, out, whole, report, present);
    const isPrefix = made.way === "appended" ? Buffer.from(whole.subarray(0, bytes.length)).equals(bytes) : null;
    const { same, order, other } = found.passages;
    const isWhole =
      isPrefix !== false &&
      opened.every((reader) => (found.listed[reader] ?? found.added) === found.added) &&
      found.still === found.before &&
      found.isSound &&
      (other === 0 || other / (same + order + other) < 0.01);
    return {
      ...found,
      opened,
      pages,
      way: made.way,
      sentence: made.remarks.join(" "),
      isPrefix,
      isForbidden: false,
      isWhole,
      seconds: seconds(),
    };
  } catch (error) {
    if (error instanceof AppError) return failed(error.message, !read.reading.head.permissions.mayAnnotate);
    throw error;
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type Report = ReturnType<typeof composeReport>;

async function findings(
  path: string,
  bytes: Uint8Array,
  out: string,
  whole: Uint8Array,
  report: Report,
  present: readonly Reader[],
) {
  const places = report.pages?.places ?? new Map<string, never>();
  const parts = [...places.values()].flatMap(({ places }) => places);
  const replies = report.notes.flatMap(({ annotation }) => annotation.replies);
  const added = parts.length + replies.length;
  const annotated = [...new Set(parts.map(({ page }) => page))];
  const listed: Partial<Record<Reader, number>> = {};
  const mupdf = present.includes("mupdf");
  const after = mupdf ? mupdfReading(out, []) : [];
  // The letters come apart: where a page has a picture as large as a house, finding them takes for ever.
  const lettered = mupdf ? mupdfReading(out, annotated) : [];
  const replyIds = new Set(replies.map(({ id }) => id));
  const names = new Set([...report.notes.map(({ annotation }) => annotation.id), ...replies.map(({ id }) => id)]);
  const isOurs = (name: string | null): boolean => name !== null && names.has(name.replace(/#\d+$/u, ""));
  if (mupdf) listed.mupdf = after.flatMap(({ annotations }) => annotations).filter(({ name }) => isOurs(name)).length;
  if (present.includes("poppler") && mupdf) {
    const drawn = after.map((page) => drawnBy(out, page, (name) => isOurs(name) && !replyIds.has(name ?? "")));
    // Replies show nothing of themselves: they are known where what they answer is.
    if (!drawn.includes(null))
      listed.poppler = drawn.reduce<number>((sum, count) => sum + (count ?? 0), replies.length);
  }
  const [jsBefore, jsAfter] = [await pdfJsAnnotations(bytes), await pdfJsAnnotations(whole)];
  const ours = report.notes.flatMap(({ annotation }) => annotation);
  listed["pdf.js"] = jsAfter ? ownIn(jsAfter.annotations, jsBefore?.annotations ?? []) : 0;
  if (present.includes("qpdf")) listed.qpdf = faultsBy(out) <= Math.max(3, faultsBy(path)) ? added : 0;
  const before = mupdf ? mupdfReading(path, []).flatMap(({ annotations }) => annotations) : [];
  const kept = after.flatMap(({ annotations }) => annotations).map(known);
  const still = before.filter((annotation) => take(kept, known(annotation))).length;
  const results = ours
    .filter(({ id }) => {
      const at = places.get(id);
      return at && !at.isRegion && at.places.every(({ page }) => isRead(out, lettered, page));
    })
    .map(({ id }) => {
      const passage = report.notes.find(({ annotation }) => annotation.id === id)?.passage ?? "";
      const letters = lettersUnder(lettered, id);
      const words = present.includes("poppler") ? wordsUnder(out, after, id) : "";
      const results = [compared(passage, letters), compared(passage, words)];
      const best = results.includes("same") ? "same" : results.includes("order") ? "order" : "other";
      return { best, passage, letters } as const;
    });
  const count = (kind: "same" | "order" | "other"): number => results.filter(({ best }) => best === kind).length;
  const examples = results
    .filter(({ best }) => best === "other")
    .map(({ passage, letters }) => `${passage} | ${letters}`);
  const passages = { same: count("same"), order: count("order"), other: count("other") };
  return { added, listed, passages, examples, before: before.length, still, isSound: listed.qpdf !== 0 };
}

const known = ({ type, contents }: { readonly type: string; readonly contents: string | null }): string =>
  `${type} ${said(contents)}`;

/** Takes one of a list out of it, if it is there. */
function take(list: string[], item: string): boolean {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** How many annotations there are more, links of added pages left aside. */
function ownIn(after: readonly string[], before: readonly string[]): number {
  const rest = [...after];
  for (const one of before) take(rest, one);
  return rest.filter((one) => /^(Highlight|Square|Text) /u.test(one)).length;
}
