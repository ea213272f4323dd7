import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align } from "./align.ts";
import { carry } from "./carry.ts";
import { NONE } from "./matching.ts";
import type { Span } from "./parts.ts";
import type { Placement } from "./place.ts";
import { readsTheSame } from "./reading.ts";
import { carried, prose, revised, stretchOf } from "./testing/arbitrary.ts";
import { curled, normalized, reflowed, type Respelling } from "./testing/respelling.ts";

const within = ({ start, end }: Span, text: string): boolean => 0 <= start && start <= end && end <= text.length;
/** Every stretch that a placement names. */
const spansOf = (placed: Placement): readonly Span[] =>
  placed.state === "removed" ? (placed.near ? [placed.near] : []) : placed.fragments;
const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end);
const marked = prose.chain((text) =>
  fc.array(stretchOf(text), { minLength: 1, maxLength: 4 }).map((passages) => ({ text, passages })),
);

describe("an alignment", () => {
  test("is one to one, and only words that read the same are partners", () => {
    fc.assert(
      fc.property(revised, ({ before, after }) => {
        const { old, new: newer, toNew, toOld } = align(before, after);
        toNew.forEach((right, left) => {
          if (right === NONE) return;
          expect(toOld[right]).toBe(left);
          expect(newer.words[right]).toBe(old.words[left]);
        });
        const back = Array.from(toOld.entries()).filter(([, left]) => left !== NONE);
        for (const [right, left] of back) expect(toNew[left]).toBe(right);
      }),
    );
  });
});

describe("a passage", () => {
  test("of a text that did not change is exactly where it was", () => {
    fc.assert(
      fc.property(marked, ({ text, passages }) => {
        carry(text, text, passages).forEach((placed, index) => {
          const passage = passages[index] ?? { start: 0, end: 0 };
          const words = wordsOf(text, passage).trim();
          expect(placed.state).toBe(words === "" ? "removed" : "exact");
          expect(wordsOf(text, placed)).toBe(words);
        });
      }),
    );
  });

  test("stands inside the new text, and a removed one at one place of it", () => {
    fc.assert(
      fc.property(
        revised.chain(({ before, after }) =>
          fc.tuple(fc.constant(before), fc.constant(after), fc.array(stretchOf(before))),
        ),
        ([before, after, stretches]) => {
          for (const placed of carry(before, after, stretches)) {
            expect(within(placed, after)).toBe(true);
            expect(placed.similarity).toBeGreaterThanOrEqual(0);
            expect(placed.similarity).toBeLessThanOrEqual(1);
            expect(placed.start === placed.end).toBe(placed.state === "removed");
            for (const span of spansOf(placed)) expect(within(span, after)).toBe(true);
          }
        },
      ),
    );
  });

  test("reads the same exactly when it is called exact or moved", () => {
    fc.assert(
      fc.property(carried, ({ before, after, passages }) => {
        carry(before, after, passages).forEach((placed, index) => {
          if (placed.state === "removed") return;
          const passage = passages[index] ?? placed;
          const isSame = readsTheSame(wordsOf(before, passage), wordsOf(after, placed));
          expect(isSame).toBe(placed.state !== "edited");
          expect(placed.similarity === 1).toBe(isSame);
        });
      }),
    );
  });

  test("of a text that was emptied is removed", () => {
    fc.assert(
      fc.property(marked, ({ text, passages }) => {
        for (const placed of carry(text, "", passages))
          expect(placed).toMatchObject({ state: "removed", start: 0, end: 0 });
      }),
    );
  });

  test("stays when paragraphs that share no word with the text are put before, between and behind", () => {
    const stranger = "Zwölf Boxkämpfer jagten Viktor.";
    fc.assert(
      fc.property(marked, fc.nat(), ({ text, passages }, seed) => {
        const lines = text.split("\n");
        const at = seed % (lines.length + 1);
        const after = [...lines.slice(0, at), stranger, ...lines.slice(at)].join("\n");
        const shift = after.indexOf(stranger);
        carry(text, after, passages).forEach((placed, index) => {
          const passage = passages[index] ?? placed;
          const words = wordsOf(text, passage).trim();
          if (words === "" || words.includes("\n")) return;
          const start = passage.end - wordsOf(text, passage).trimStart().length;
          expect(placed).toMatchObject({ state: "exact", start: start < shift ? start : start + stranger.length + 1 });
        });
      }),
    );
  });
});

describe("what changes no word moves nothing", () => {
  const changes: Readonly<Record<string, (text: string) => Respelling>> = {
    "lines broken anew": reflowed,
    "quotes and dashes of another kind": curled,
    "letters composed": (text) => normalized(text, "NFC"),
    "letters decomposed": (text) => normalized(text, "NFD"),
  };
  test.each(Object.entries(changes))("%s, there and back", (_, respell) => {
    fc.assert(
      fc.property(marked, ({ text, passages }) => {
        const { text: after, places } = respell(text);
        const whole = passages.filter(({ start, end }) => isWhole(text, start) && isWhole(text, end));
        const placed = carry(text, after, whole);
        placed.forEach((placed, index) => {
          const { start, end } = whole[index] ?? placed;
          if (wordsOf(text, { start, end }).trim() === "") return;
          expect(placed.state).toBe("exact");
          const is = wordsOf(after, placed);
          expect(is).toBe(after.slice(places[start], places[end]).trim());
        });
        const back = carry(
          after,
          text,
          placed.filter(({ state }) => state === "exact"),
        );
        expect(back.every(({ state }) => state === "exact")).toBe(true);
      }),
    );
  });
});

/** Whether an offset is between two characters with their marks, where a respelling knows where it went. */
const isWhole = (text: string, offset: number): boolean =>
  !/^[\p{M}\u200D\uDC00-\uDFFF]/u.test(text.slice(offset, offset + 2)) &&
  !/[\uD800-\uDBFF]$/.test(text.slice(0, offset));
