import fc from "fast-check";
import { expect, test } from "vitest";
import { slugSchema } from "./model.ts";
import { slugFrom } from "./slug-from.ts";

const reserved = new Set(["new", "api", "admin", "settings"]);

test("a slug made from any name is one that is accepted, or empty, or reserved", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme", maxLength: 90 }), fc.lorem({ maxCount: 20 })), (name) => {
      const slug = slugFrom(name);
      expect(slug === "" || reserved.has(slug) || slugSchema.safeParse(slug).data === slug).toBe(true);
    }),
  );
});

test("a slug is its own slug", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(slugFrom(slugFrom(name))).toBe(slugFrom(name));
    }),
  );
});

test.each([
  ["City desk", "city-desk"],
  ["Redaktion Zürich", "redaktion-zurich"],
  ["  Straße & Markt!  ", "strasse-markt"],
  ["報道部", ""],
  ["a".repeat(49) + " b", "a".repeat(49)],
])("%j becomes %j", (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});
