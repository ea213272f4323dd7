import { expect, test } from "vitest";
import { sensibleAuthor, sensibleTitle } from "./head.ts";

test.each([
  ["Islands cut off", "Islands cut off"],
  ["  Islands\n cut off ", "Islands cut off"],
  ["مقدمه‌ای بر LaTeX", "مقدمه‌ای بر LaTeX"],
  ["日本語のタイトル: α и β", null],
  ["ग़قدଓ ای ফଡندانঈوหه", null],
  ["Microsoft Word - draft 3.docx", null],
  ["untitled", null],
  ["report_final.pdf", null],
  ["\uFFFD\uFFFD\uFFFD", null],
  ["--- ***", null],
])("what a file calls itself: %j", (said, title) => {
  expect(sensibleTitle(said)).toBe(title);
});

test.each([
  ["Ana Reuter", "Ana Reuter"],
  ["admin", null],
  ["12-34", null],
])("whom it calls its author: %j", (said, author) => {
  expect(sensibleAuthor(said)).toBe(author);
});
