/** What people outside wrote in a file, as notes and answers here. */
import { clip } from "#lib/documents/characters.ts";
import { MARKDOWN_LIMIT } from "#lib/fields.ts";
import type { OutsideComment } from "#lib/imports/model.ts";

type Said = OutsideComment["answers"][number];

/** Where the file does not say who wrote it. */
const NOBODY = "Name not given";
/** What Word calls a thread that somebody has ended. */
const RESOLVED = "resolved in Word";

/**
 * What tells comments of one file apart: the same for the same comment in every file it is in, whatever was answered
 * to it since. Those that nothing tells apart are counted.
 */
export function keysOf(said: readonly Said[]): string[] {
  const met = new Map<string, number>();
  return said.map(({ name, at, body }) => {
    const key = JSON.stringify([name, at, body]);
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return `${key} ${count}`;
  });
}

/**
 * A note as it stands here.
 * @param now for what the file gives no date, or one that has not come yet
 */
export const noteOf = ({ start, end, isResolved, ...said }: OutsideComment, now: Date) => ({
  start,
  end,
  outsideName: said.name ?? NOBODY,
  comment: storable(said.body),
  labels: isResolved ? [RESOLVED] : [],
  createdAt: momentOf(said, now),
});

/** An answer has no outside name of its own, so it begins with it. */
export const answerOf = (said: Said, now: Date) => ({
  body: storable(`**${escaped(said.name ?? NOBODY)}** (outside):\n\n${said.body}`),
  createdAt: momentOf(said, now),
});

function momentOf({ at }: Said, now: Date): Date {
  const moment = new Date(at ?? now);
  return Number.isNaN(moment.getTime()) || moment > now ? now : moment;
}

const storable = (markdown: string): string => clip(markdown.replaceAll("\0", "").trim(), MARKDOWN_LIMIT);

const escaped = (name: string): string => name.replace(/[\\`*_[\]<>]/gu, "\\$&");
