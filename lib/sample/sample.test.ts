import { expect, test } from "vitest";
import { sampleArticles } from "./articles.ts";
import { sampleClaims } from "./claims.ts";
import { sampleMarks } from "./marks.ts";

const plain = (markdown: string): string => markdown.replace(/^#+ /gmu, "").replaceAll("*", "");

test.each(sampleMarks)("$by marks words that stand in $in exactly once: $words", ({ in: key, words }) => {
  const body = plain(sampleArticles.find((article) => article.key === key)?.body ?? "");
  expect(body.split(words)).toHaveLength(2);
});

test("every claim is mentioned, and some in several articles", () => {
  const articlesOf = (claim: string) =>
    new Set(sampleMarks.filter((mark) => mark.claim === claim).map((mark) => mark.in));
  const counts = Object.keys(sampleClaims).map((claim) => articlesOf(claim).size);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(counts.filter((count) => count > 1).length).toBeGreaterThan(4);
});
