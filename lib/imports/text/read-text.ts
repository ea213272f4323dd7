/** Plain text → content: its paragraphs put together again, its title and author told from its text. */
import type { Block, Content } from "#lib/documents/content.ts";
import { textOf } from "#lib/documents/inlines.ts";
import { isDeclined, isWanted, type Wishes } from "../wishes.ts";
import type { Imported, Repair } from "../model.ts";
import { datelineOf } from "./dateline.ts";
import { headOf, type Head } from "./head.ts";
import { findJoins, type Joins } from "./joins.ts";
import { chunksOf } from "./lines.ts";
import { startsTurn } from "./shape.ts";
import { paragraphsOf, type Paragraph } from "./paragraphs.ts";
import type { Lexicon } from "./words.ts";

/** What a text became; a title or byline that is absent was not found or not taken. */
export type Read = { readonly content: Content; readonly imported: Imported };

/**
 * @param body cleaned
 * @param lexicon the words of the text's language, where they are known
 * @param wishes what of this is wanted; which repairs there are does not depend on it
 * @returns null when there is no text in it
 */
export function readText(body: string, lexicon: Lexicon | null = null, wishes: Wishes = {}): Read | null {
  const chunks = chunksOf(body);
  const joins = findJoins(body, chunks, lexicon);
  const wanted: Joins = new Map([...joins].filter(([, { repair }]) => !isDeclined(repair, wishes)));
  const whole = paragraphsOf(chunks, joins);
  const head = headOf(whole.map(pieceOf), lexicon);
  const top = topOf(whole, head, lexicon).filter(({ repair, value }) => isWanted(repair, value, wishes));
  const taken = new Set(top.flatMap(({ repair, line }) => (repair.kind === "dateline" ? [] : [line])));
  const paragraphs = paragraphsOf(chunks, joins, wanted).filter(({ first }) => !taken.has(first));
  if (paragraphs.length === 0) return null;
  const repairs = [...top.map(({ repair }) => repair), ...[...wanted.values()].map(({ repair }) => repair)];
  return {
    content: { type: "doc", content: paragraphs.map(blockOf) },
    imported: { repairs, ...Object.fromEntries(top.map(({ repair, value }) => [repair.kind, value])) },
  };
}

const pieceOf = ({ lines, isSet }: Paragraph) => ({ text: lines.join("\n"), isLine: lines.length === 1 && !isSet });

type Found = { readonly repair: Repair; readonly value: string; readonly line: Paragraph["first"] };

/** Title, byline and dateline as repairs. Only a paragraph that is one line of the body is ever taken out. */
function topOf(whole: readonly Paragraph[], head: Head, lexicon: Lexicon | null): Found[] {
  const found: Found[] = [];
  const take = (kind: "title" | "byline", at: number | undefined, value: (text: string) => string): void => {
    const paragraph = at === undefined ? undefined : whole[at];
    const text = paragraph?.lines[0];
    if (!paragraph || text === undefined || text !== paragraph.first.text) return;
    const repair = { kind, at: paragraph.first.at, before: text, after: "" };
    found.push({ repair, value: value(text), line: paragraph.first });
  };
  take("title", head.title, (text) => text);
  take("byline", head.byline?.at, (text) => head.byline?.name ?? text);
  const start = whole[found.length];
  const [, ...following] = whole.slice(found.length, found.length + 4).flatMap(({ lines }) => lines);
  const isTranscript = following.some(startsTurn);
  const dateline = start && !isTranscript ? datelineOf(start.lines[0] ?? "", lexicon) : null;
  if (start && dateline) {
    const { written } = dateline;
    const repair = { kind: "dateline", at: start.first.at, before: written, after: written } as const;
    found.push({ repair, value: dateline.dateline, line: start.first });
  }
  return found.toSorted((a, b) => a.repair.at - b.repair.at);
}

function blockOf({ lines, isSet }: Paragraph): Block {
  if (isSet)
    return { type: "codeBlock", attrs: { language: null }, content: [{ type: "text", text: lines.join("\n") }] };
  return {
    type: "paragraph",
    content: lines.flatMap((line, at) => (at === 0 ? textOf(line) : [{ type: "hardBreak" as const }, ...textOf(line)])),
  };
}
