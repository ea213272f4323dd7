/** What people outside wrote in a file, as notes and answers here. */
import { clip } from "#lib/documents/characters.ts";
import { MARKDOWN_LIMIT } from "#lib/fields.ts";
import type { OutsideComment } from "#lib/imports/model.ts";
import type { ForeignKind } from "#lib/pages/model.ts";

type Said = OutsideComment["answers"][number];

/** Where the file does not say who wrote it. */
const NOBODY = "Name not given";
/** What Word calls a thread that somebody has ended. */
const RESOLVED = "resolved in Word";
/** Ways of marking words that say something by themselves. */
const kindLabels: Partial<Record<ForeignKind, string>> = {
  strikeout: "strike-out",
  squiggly: "squiggly",
  underline: "underline",
};

/**
 * What tells comments of one file apart, which is its name in the file where it has one: the same for the same comment in every file it is in, whatever was answered
 * to it since. Those that nothing tells apart are counted.
 */
export function keysOf(said: readonly Said[]): string[] {
  const met = new Map<string, number>();
  return said.map(({ key: named, name, at, body }) => {
    const key = JSON.stringify(named === undefined ? [name, at, body] : [named]);
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return `${key} ${count}`;
  });
}

/**
 * A note as it stands here.
 * @param now for what the file gives no date, or one that has not come yet
 */
export const noteOf = ({ start, end, isResolved, onPage, ...said }: OutsideComment, now: Date) => ({
  start,
  end,
  outsideName: said.name ?? NOBODY,
  comment: storable(said.body),
  labels: [isResolved ? RESOLVED : undefined, onPage && kindLabels[onPage.kind]].filter((label) => label !== undefined),
  createdAt: momentOf(said, now),
  ...(said.key === undefined ? {} : { foreignKey: said.key }),
  ...(onPage ? placedOn(onPage) : {}),
});

/** Only in a document that has pages. */
const placedOn = ({ places, box, becomes }: NonNullable<OutsideComment["onPage"]>) => {
  const [first] = places;
  return first ? { pages: places, isRegion: becomes === "region", foreignAt: { page: first.page, box } } : {};
};

export const answerOf = (said: Said, now: Date) => ({
  outsideName: said.name ?? NOBODY,
  body: storable(said.body),
  createdAt: momentOf(said, now),
  ...(said.key === undefined ? {} : { foreignKey: said.key }),
});

function momentOf({ at }: Said, now: Date): Date {
  const moment = new Date(at ?? now);
  return Number.isNaN(moment.getTime()) || moment > now ? now : moment;
}

const storable = (markdown: string): string => clip(markdown.replaceAll("\0", "").trim(), MARKDOWN_LIMIT);
