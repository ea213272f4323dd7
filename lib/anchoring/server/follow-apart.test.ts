import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { follow, type FollowJob } from "../follow.ts";
import { corpusOf } from "../testing/corpora.ts";
import { edited } from "../testing/edit-script.ts";
import { marksOn } from "../testing/marks.ts";
import { followApart } from "./follow-apart.ts";

/** A document of so many words, revised, with annotations on it. */
function jobOf(words: number): FollowJob {
  const corpus = corpusOf("english", words);
  const before = corpus.blocks.join("\n");
  const tracks = marksOn(corpus, 200, 1).map(({ start, end }) => ({
    origin: { start, end, exact: before.slice(start, end) },
    last: { start, end, state: "exact" as const },
    originRevision: "1",
  }));
  return { before, after: edited(corpus, 0.1, 1).text, tracks, originTexts: { 1: before } };
}

/** How often others got their turn before the work was done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  const done = work.then(() => true);
  let turns = 0;
  while (!(await Promise.race([done, setImmediate(false)]))) turns += 1;
  return turns;
}

test("a long text is followed in a thread of its own: the same as here, and others get their turns meanwhile", async () => {
  const job = jobOf(15_000);
  const apart = followApart(job);
  expect(await turnsDuring(apart)).toBeGreaterThan(20);
  expect(await apart).toEqual(follow(job));
}, 60_000);

test("a short text is followed at once", async () => {
  const job = jobOf(500);
  expect(await followApart(job)).toEqual(follow(job));
});
