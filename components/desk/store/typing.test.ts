import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeTyping } from "./typing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("whatever the pauses, the draft ends with what was typed last, and is told seldom", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 }), (pauses) => {
      const taken: string[] = [];
      const typing = makeTyping((_id, { comment }) => void taken.push(comment ?? ""));
      for (const [key, pause] of pauses.entries()) {
        typing.type("note", () => ({ comment: String(key) }));
        vi.advanceTimersByTime(pause);
      }
      vi.runAllTimers();
      expect(taken.at(-1)).toBe(String(pauses.length - 1));
      const span = pauses.reduce((sum, pause) => sum + pause, 0);
      expect(taken.length).toBeLessThanOrEqual(2 + Math.ceil(span / 400));
    }),
  );
});

test("what was typed last is taken over on demand, once, and can be forgotten", () => {
  const taken: unknown[] = [];
  const typing = makeTyping((id, part) => void taken.push([id, part]));
  typing.type("a", () => ({ comment: "o" }));
  typing.type("a", () => ({ comment: "on" }));
  typing.takeOver("a");
  typing.takeOver("a");
  typing.type("a", () => ({ comment: "one" }));
  typing.forget("a");
  vi.runAllTimers();
  expect(taken).toEqual([
    ["a", { comment: "o" }],
    ["a", { comment: "on" }],
  ]);
});
