import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { follow, type FollowJob, type Step } from "./follow.ts";
import { revised, passageOf } from "./testing/arbitrary.ts";

type Track = FollowJob["tracks"][number];

/** Carries the words through all the texts, one after the other, and gives where they stood in each. */
function through(texts: readonly string[], words: string): readonly Step[] {
  const [first = "", ...rest] = texts;
  const start = first.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the first text.`);
  const origin = { start, end: start + words.length, exact: words };
  let before = first;
  let last: Track["last"] = { ...origin, state: "exact" };
  return rest.map((after) => {
    const job = { before, after, tracks: [{ origin, last, originRevision: "1" }], originTexts: { 1: first } };
    const [step] = follow(job);
    if (!step) throw new Error("A track got no step.");
    before = after;
    last = step;
    return step;
  });
}

const RIVER = "The river rose in the night and the lower town was warned at four.";
const BRIDGE = "The bridge is safe, she said, and will stay open until the summer.";
const DIVERS = "Nobody had asked the divers about the second pier of the old crossing.";
const TICKETS = "Tickets for the ferry cost twice what they had cost a year before.";
const text = (...paragraphs: readonly string[]): string => paragraphs.join("\n");

describe("through several revisions", () => {
  test("a passage that was removed comes back when the edit is undone, however late", () => {
    const steps = through(
      [
        text(RIVER, BRIDGE, DIVERS),
        text(RIVER, DIVERS),
        text(TICKETS, RIVER, DIVERS),
        text(TICKETS, RIVER, BRIDGE, DIVERS),
      ],
      BRIDGE,
    );
    expect(steps.map(({ state }) => state)).toEqual(["removed", "removed", "exact"]);
    expect(steps[2]?.start).toBe(text(TICKETS, RIVER, "").length);
  });

  test("one that was removed is not caught by a look-alike that was there all the time", () => {
    const steps = through(
      [
        text(RIVER, BRIDGE, DIVERS, TICKETS, BRIDGE),
        text(RIVER, DIVERS, TICKETS, BRIDGE),
        text(RIVER, DIVERS, `${TICKETS} Nobody paid.`, BRIDGE),
      ],
      BRIDGE,
    );
    expect(steps.map(({ state }) => state)).toEqual(["removed", "removed"]);
  });

  test("small edits add up: what a passage is called is judged beside the words that were marked", () => {
    const words = "The bridge is safe, she said, and will stay open until the summer.".split(" ");
    const other = "Fourteen ferries sank yesterday, officials confirmed; nobody can explain why so many drowned".split(
      " ",
    );
    const drafts = words.map((_, count) => [...other.slice(0, count), ...words.slice(count)].join(" "));
    const steps = through(
      drafts.map((draft) => text(RIVER, draft, DIVERS)),
      drafts[0] ?? "",
    );
    expect(steps[0]?.state).toBe("edited");
    expect(steps.at(-1)?.state).toBe("removed");
  });

  test("one that was edited and edited back is exact again", () => {
    const steps = through(
      [text(RIVER, BRIDGE), text(RIVER, BRIDGE.replace("safe", "not safe")), text(RIVER, BRIDGE)],
      BRIDGE,
    );
    expect(steps.map(({ state }) => state)).toEqual(["edited", "exact"]);
    expect(steps[0]?.detail).toMatchObject({ exact: BRIDGE.replace("safe", "not safe"), step: "edited" });
  });

  test("one that moved stays moved while its words stay", () => {
    const steps = through(
      [
        text(RIVER, BRIDGE, DIVERS, TICKETS),
        text(BRIDGE, RIVER, DIVERS, TICKETS),
        text(BRIDGE, RIVER, DIVERS, TICKETS, RIVER),
      ],
      BRIDGE,
    );
    const [first] = steps;
    expect(first?.start).toBe(0);
    expect(steps.every(({ state }) => state === first?.state)).toBe(true);
  });

  test("a removed one says where it stood and what came in its place", () => {
    const [deleted] = through([text(RIVER, BRIDGE, DIVERS), text(RIVER, DIVERS)], BRIDGE);
    expect(deleted).toMatchObject({ state: "removed", detail: { reason: "deleted", near: null } });
    expect([RIVER.length, RIVER.length + 1]).toContain(deleted?.start);
    const [replaced] = through([text(RIVER, BRIDGE, DIVERS), text(RIVER, TICKETS, DIVERS)], BRIDGE);
    expect(replaced).toMatchObject({ state: "removed", start: RIVER.length + 1 });
    expect(JSON.stringify(replaced?.detail["near"])).toContain("Tickets");
  });
});

test("every track gets one step, in their order, inside the text and with the words that stand there", () => {
  const job = revised.chain(({ before, after }) =>
    fc.array(passageOf(before), { maxLength: 6 }).map((passages): FollowJob => ({
      before,
      after,
      originTexts: { 1: before },
      tracks: passages.map((passage, index) => ({
        origin: { ...passage, exact: before.slice(passage.start, passage.end) },
        last: index % 3 === 2 ? { start: 0, end: 0, state: "removed" } : { ...passage, state: "exact" },
        originRevision: "1",
      })),
    })),
  );
  fc.assert(
    fc.property(job, (job) => {
      const steps = follow(job);
      expect(steps).toHaveLength(job.tracks.length);
      for (const [at, { state, start, end, detail }] of steps.entries()) {
        const words = job.after.slice(start, end);
        const isTold = state !== "removed" && words !== job.tracks[at]?.origin.exact;
        expect(0 <= start && start <= end && end <= job.after.length).toBe(true);
        expect(state === "removed").toBe(start === end);
        expect(detail["exact"]).toBe(isTold ? words : undefined);
        expect(state === "removed" || job.after.slice(0, start).endsWith(String(detail["prefix"]))).toBe(true);
      }
    }),
  );
});
