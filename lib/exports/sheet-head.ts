/** What every sheet begins with: the document's title, what it is an export of, and what was chosen for it. */
import type { Language } from "./languages.ts";
import type { Report } from "./model.ts";
import { tones, toneOf } from "./options.ts";
import { lineOf } from "./set-blocks.ts";
import { setClaim } from "./set-claims.ts";
import type { Sheet } from "./sheet.ts";
import { counted, dayOf, momentOf, toneWords } from "./wording.ts";

/** A sheet without its body and its notes. */
export function headOf(report: Report, language: Language | null): Omit<Sheet, "body" | "notes" | "gone" | "paper"> {
  const { document, revision, notes, claims, choice, asOf } = report;
  const used = new Set(notes.map(({ annotation }) => toneOf(annotation)));
  return {
    notesIn: choice.notes,
    footer: "",
    lang: language?.lang ?? "en",
    region: language?.region ?? null,
    hyphenate: language !== null,
    title: lineOf(document.title, language),
    byline: document.byline ? lineOf(document.byline, language) : null,
    dateline: document.dateline ? lineOf(document.dateline, language) : null,
    facts: factsOf(report),
    workspace: report.workspace.name,
    description: `Revision ${revision.number} with ${counted(notes.length, "annotation")}, as it stood on ${momentOf(asOf)}`,
    keywords: [...new Set(notes.flatMap(({ annotation }) => annotation.labels))].sort(),
    date: (asOf.match(/\d+/gu) ?? []).slice(0, 6).map(Number),
    legend: tones.filter((tone) => used.has(tone)).map((tone) => ({ tone, word: toneWords[tone] })),
    claims: claims.map((claim) => setClaim(claim, language)),
    rule: claims[0]?.standing.rule ?? "",
  };
}

function factsOf({ revision, notes, claims, signOffs = [], asOf, choice, pages }: Report): string {
  const people = new Set(notes.map(({ annotation }) => annotation.author.id)).size;
  const chosenTones = tones.filter((tone) => choice.tones?.has(tone)).map((tone) => toneWords[tone].toLowerCase());
  return [
    pages ? "" : `Revision ${revision.number}`,
    ...signOffs.map(
      ({ before, by, at }) => `what changed since revision ${before} signed off by ${by.name}, ${dayOf(at)}`,
    ),
    notes.length === 0 ? "no notes" : `${counted(notes.length, "note")} by ${counted(people, "person", "people")}`,
    claims.length === 0 ? "" : counted(claims.length, "claim"),
    `as of ${momentOf(asOf)}`,
    choice.authors ? "of chosen people only" : "",
    choice.tones ? `${chosenTones.join(", ")} only` : "",
    choice.includesPrivate ? "private notes included" : "private notes left out",
  ]
    .filter(Boolean)
    .join(" · ");
}
