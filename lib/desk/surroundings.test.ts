import fc from "fast-check";
import { expect, test } from "vitest";
import { describe as remember } from "#lib/anchoring/selector.ts";
import { surroundings } from "./surroundings.ts";

test("what is shown stood there, and begins and ends with whole words", () => {
  const word = fc.stringMatching(/^[a-z]{1,9}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), (words, pick) => {
      const text = words.join(" ");
      const start = words.slice(0, pick % words.length).join(" ").length + (pick % words.length === 0 ? 0 : 1);
      const end = start + (words[pick % words.length] ?? "").length;
      const { before, after } = surroundings(remember(text, start, end));
      const [bare, rest] = [before.replace(/^…/u, ""), after.replace(/…$/u, "")];
      expect(text.slice(0, start).endsWith(bare)).toBe(true);
      expect(text.slice(end).startsWith(rest)).toBe(true);
      for (const shown of `${bare}${rest}`.split(/\s+/u).filter(Boolean)) expect(words).toContain(shown);
    }),
  );
});

test("a script without spaces is shown as it is remembered", () => {
  const text = "桥".repeat(200);
  const { before, after } = surroundings(remember(text, 100, 101));
  expect(before).toBe(`…${"桥".repeat(64)}`);
  expect(after).toBe(`${"桥".repeat(64)}…`);
});
