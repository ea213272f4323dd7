/** Tracked changes: what is in the text and what is not, and the list of them. */
import { instantOf } from "./instants.ts";
import type { Line, Place } from "./lines.ts";
import { endOf } from "./lines.ts";
import type { ChangeKind, TrackedChange, TrackedChangesMode } from "./model.ts";
import type { XmlElement } from "./xml.ts";

/** A change around words, as the file marks it. */
export type Change = { readonly kind: ChangeKind; readonly author: string; readonly date: string | null };

const kinds: Readonly<Record<string, ChangeKind>> = {
  "w:ins": "insertion",
  "w:del": "deletion",
  "w:moveTo": "moved_here",
  "w:moveFrom": "moved_away",
};

/** The change that an element says its content, its paragraph's end or its row came or went with. */
export function changeOf({ name, attributes }: XmlElement): Change | null {
  const kind = kinds[name];
  if (!kind) return null;
  return { kind, author: (attributes["w:author"] ?? "").trim(), date: instantOf(attributes["w:date"]) };
}

/** The changes written in the properties of a paragraph's end, or of a row. */
export const changesIn = (properties: XmlElement | undefined): readonly Change[] =>
  (properties?.children ?? []).flatMap((child) => changeOf(child) ?? []);

type Open = { readonly change: Change; readonly start: Place; end: Place; words: string };

export type Changes = {
  /** Whether words under these changes are in the text. What was put in and taken out again is in neither. */
  readonly isKept: (changes: readonly Change[]) => boolean;
  /** Words are met, under these changes; to be called in the order of the text, after they are written if they are. */
  readonly meet: (words: string, changes: readonly Change[], line: Line, start: Place) => void;
  readonly list: (offset: (place: Place) => number) => readonly TrackedChange[];
};

export function createChanges(mode: TrackedChangesMode): Changes {
  const met: Open[] = [];
  let open: Open[] = [];
  const isGone = ({ kind }: Change): boolean =>
    mode === "accept" ? kind === "deletion" || kind === "moved_away" : kind === "insertion" || kind === "moved_here";
  return {
    isKept: (changes) => !changes.some(isGone),
    meet(words, changes, line, start) {
      if (words === "" || (changes.length === 0 && open.length === 0)) return;
      open = changes.map((change) => {
        const going = open.find((one) => isSame(one.change, change)) ?? { change, start, end: start, words: "" };
        if (going.words === "") met.push(going);
        going.words += words;
        going.end = endOf(line);
        return going;
      });
    },
    list: (offset) =>
      met.map(({ change, start, end, words }) => {
        const from = offset(start);
        return { ...change, words, start: from, end: isGone(change) ? from : Math.max(from, offset(end)) };
      }),
  };
}

const isSame = (a: Change, b: Change): boolean => a.kind === b.kind && a.author === b.author && a.date === b.date;
