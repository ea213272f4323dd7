import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import { parseContent } from "#lib/documents/content.ts";
import type { Outcome } from "../read-written.ts";
import { bombs, page, pieces } from "./html.cases.ts";
import { readHtml } from "./read-html.ts";

// What is read here takes a second at most, and longer where others keep the machine busy.
vi.setConfig({ testTimeout: 60_000 });

const read = (body: string): Promise<Outcome> => readHtml({ format: "html", body });
const EMPTY = { type: "doc", content: [{ type: "paragraph" }] };
const textOf = (outcome: Outcome): string => ("content" in outcome ? project(outcome.content).text : "");

describe("a piece of HTML", () => {
  test.each(pieces)("$name", async ({ html, blocks }) => {
    expect(await read(html)).toMatchObject({ content: { type: "doc", content: blocks } });
  });

  test("keeps every word, in order, whatever elements are around them, and can be stored", async () => {
    const names = "p div b i a span ul ol li table tr td th blockquote h2 h4 pre code dl dt dd section br".split(" ");
    const tag = fc
      .tuple(fc.constantFrom(...names), fc.boolean())
      .map(([name, isEnd]) => `<${isEnd ? "/" : ""}${name}>`);
    const part = fc.oneof(tag, fc.constantFrom(" ", "\n"), fc.constant("word"));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), async (parts) => {
        let count = 0;
        const html = parts.map((one) => (one === "word" ? ` w${count++} ` : one)).join("");
        const outcome = await read(`<i></i>${html}`);
        const found = "content" in outcome ? project(outcome.content).text.match(/w\d+/gu) : [];
        expect((found ?? []).toSorted()).toEqual(Array.from({ length: count }, (_, at) => `w${at}`).toSorted());
        const content = "content" in outcome ? outcome.content : EMPTY;
        expect(parseContent(content)).toEqual({ content });
      }),
      { numRuns: 150 },
    );
  });

  test("a first heading and a By line are its title and byline", async () => {
    const outcome = await read("<h1>Islands cut off</h1><p>By Ottoline Varga</p><p>The ferry has not run.</p>");
    expect(outcome).toMatchObject({ imported: { title: "Islands cut off", byline: "Ottoline Varga" } });
    expect(textOf(outcome)).toBe("The ferry has not run.");
  });
});

describe("a page of a site", () => {
  test("gives its article without what is around it, and what it says of itself", async () => {
    const outcome = await read(page);
    expect(outcome).toMatchObject({
      imported: {
        title: "Islands cut off",
        byline: "Ottoline Varga",
        language: "en-GB",
        sourceUrl: "https://courier.example/islands",
        published: "2026-03-03T07:00:00Z",
      },
    });
    expect(textOf(outcome)).toMatch(/^The ferry between[\s\S]*report on the hull\.$/u);
    expect(textOf(outcome).split("\n")).toHaveLength(7);
    expect(JSON.stringify(outcome)).toContain("https://courier.example/hull");
  });

  test("that is nothing but a short text gives all of it", async () => {
    expect(textOf(await read("<html><body><p>One.</p><p>Two.</p></body></html>"))).toBe("One.\nTwo.");
  });

  test("put on the clipboard is a piece", async () => {
    const html = "<html><body><!--StartFragment--><header>One</header><p>Two.</p><!--EndFragment--></body></html>";
    expect(textOf(await read(html))).toBe("One\nTwo.");
  });

  test.each(Object.entries(bombs))("%s: a sentence", async (_, html) => {
    const outcome = await read(html);
    expect("problem" in outcome ? outcome.problem : "").toMatch(/^(This page|The text) .+\.$/u);
  });
});
