/** Optional: real pages with what is expected of them, where they lie beside the checkout. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { project } from "#lib/anchoring/projection.ts";
import { blocksIn } from "./child/blocks.ts";
import { parseHtml } from "./child/parse-html.ts";
import { readHtml } from "./child/read-html.ts";
import { cleaned } from "./clean.ts";
import { lexiconOf } from "./language.ts";
import { readText } from "./text/read-text.ts";

// What is read here takes a second at most, and longer where others keep the machine busy.
vi.setConfig({ testTimeout: 60_000 });

const shared = join(import.meta.dirname, "../../../../shared");
const pages = join(shared, "files/html");
const articles = join(shared, "articles");
const metadata = z.object({ title: z.string().nullish(), byline: z.string().nullish(), lang: z.string().nullish() });

/** Threes of words (of characters, in scripts without spaces), and how often each is there. */
function threes(text: string): Map<string, number> {
  const units = /[\u3040-\u30ff]/u.test(text)
    ? Array.from(text.replace(/\s/gu, ""))
    : (text.match(/[\p{L}\p{N}]+/gu) ?? []);
  const counts = new Map<string, number>();
  units.slice(2).forEach((unit, at) => {
    const three = [units[at], units[at + 1], unit].join(" ").toLowerCase();
    counts.set(three, (counts.get(three) ?? 0) + 1);
  });
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

describe.skipIf(!existsSync(pages))("real pages", () => {
  test.each(existsSync(pages) ? readdirSync(pages) : [])("%s", async (name) => {
    const file = (part: string): string => readFileSync(join(pages, name, part), "utf8");
    const outcome = await readHtml({ format: "html", body: file("source.html") });
    if (!("content" in outcome)) throw new Error(outcome.problem);
    const expected = blocksIn(parseHtml(file("expected.html")).body, { base: null, room: 20 });
    const [wanted, found] = [expected, outcome.content.content].map((content) =>
      threes(project({ type: "doc", content }).text),
    );
    if (!wanted || !found) throw new Error("Two texts have two counts.");
    const both = sum([...wanted].map(([three, count]) => Math.min(count, found.get(three) ?? 0)));
    expect(both / sum(wanted.values())).toBeGreaterThan(0.97);
    expect(both / sum(found.values())).toBeGreaterThan(0.97);
    const about = metadata.parse(JSON.parse(file("expected-metadata.json")));
    const { title, byline, language } = outcome.imported;
    expect({ title, byline }).toEqual({ title: about.title, byline: about.byline ?? undefined });
    expect(about.lang ?? language).toBe(language);
  });
});

describe.skipIf(!existsSync(articles))("real articles", () => {
  const read = async (name: string) =>
    readText(cleaned(readFileSync(join(articles, name), "utf8")), await lexiconOf("en"));

  test("one has six paragraphs, and every sentence whole", async () => {
    const article = await read("north-korea-policy-seoul.txt");
    const text = article ? project(article.content).text : "";
    expect(text.split("\n")).toHaveLength(6);
    expect(text).toContain("emphasized avoiding direct diplomacy");
    expect(text).toContain("respond to Washington’s overtures.");
    expect(article?.imported.dateline).toBe("Seoul");
  });

  test("the other has its byline as byline", async () => {
    const article = await read("north-korea-policy-opinion.txt");
    expect(article?.imported.byline).toBe("Esma Torani");
    expect(article ? project(article.content).text : "").toMatch(/^If Kamala Harris/u);
  });
});
