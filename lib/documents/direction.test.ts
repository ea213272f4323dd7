import { expect, test } from "vitest";
import { directionOf } from "./direction.ts";

test.each([
  ["Harbour", "ltr"],
  ["הנמל החדש", "rtl"],
  ["1. “الميناء” and more", "rtl"],
  ["12 % – the הנמל", "ltr"],
  ["港口", "ltr"],
  ["… 42 —", "ltr"],
  ["", "ltr"],
  ["𞤀𞤣𞤤𞤢𞤥", "rtl"],
])("%j runs %s", (text, direction) => {
  expect(directionOf(text)).toBe(direction);
});
