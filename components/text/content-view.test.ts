import fc from "fast-check";
import { isValidElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { project } from "#lib/anchoring/projection.ts";
import type { Block, Content, ContentMark, Inline } from "#lib/documents/content.ts";
import { notesAfter } from "#lib/documents/footnotes.ts";
import { ContentView } from "./content-view.tsx";
import { Link } from "./inlines.tsx";

const marks: fc.Arbitrary<ContentMark[]> = fc
  .uniqueArray(fc.constantFrom("bold", "italic", "strike", "code", "underline", "link"), { maxLength: 3 })
  .map((types) =>
    types.map((type): ContentMark => (type === "link" ? { type, attrs: { href: "https://a.example/" } } : { type })),
  );
const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant("text"), text: fc.string({ minLength: 1 }), marks }) },
    fc.constant<Inline>({ type: "hardBreak" }),
  ),
  { maxLength: 6 },
);
const cells = (blocks: Block[]) => ({ type: "tableCell" as const, content: blocks });
const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: "block" },
    inlines.map((content): Block => ({ type: "paragraph", content })),
    fc.tuple(fc.integer({ min: 1, max: 6 }), inlines).map(([level, content]): Block => ({
      type: "heading",
      attrs: { level },
      content,
    })),
    fc.string({ minLength: 1 }).map((text): Block => ({ type: "codeBlock", content: [{ type: "text", text }] })),
    fc.constant<Block>({ type: "horizontalRule" }),
    fc.constant<Block>({ type: "image", attrs: { src: "https://a.example/b.png", alt: "A quay", title: null } }),
    tie("blocks").map((content): Block => ({ type: "blockquote", content })),
    fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }).map((items): Block => ({
      type: "orderedList",
      content: items.map((content) => ({ type: "listItem", content })),
    })),
    fc.array(tie("blocks"), { minLength: 1, maxLength: 3 }).map((items): Block => ({
      type: "table",
      content: [{ type: "tableRow", content: items.map(cells) }],
    })),
  ),
  blocks: fc.array(tie("block"), { minLength: 1, maxLength: 4, depthIdentifier: "block" }),
}));
const contents = blocks.map((content): Content => ({ type: "doc", content }));

type Props = { readonly children?: ReactNode; readonly "data-block"?: number };

/** Every element there is, a link as the element it becomes. */
function elementsIn(node: ReactNode): { readonly type: unknown; readonly props: Props }[] {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  if (!isValidElement<Props>(node)) return [];
  return [node, ...elementsIn(node.props.children)];
}

/** The text in an element as a walk over the DOM counts it. */
function textIn(node: ReactNode): string {
  if (typeof node === "string") return node;
  if (Array.isArray(node)) return node.map(textIn).join("");
  if (!isValidElement<Props>(node)) return "";
  return node.type === "br" ? "\n" : textIn(node.props.children);
}

const markupOf = (content: Block[], leadsToNotes = false): string =>
  renderToStaticMarkup(ContentView({ content: { type: "doc", content }, leadsToNotes }))
    .replace(/^<div[^>]*>|<\/div>$/gu, "")
    .replace(/ dir="\w+"/gu, "");

describe("the notes of a text", () => {
  const raised = (text: string): Inline => ({ type: "text", text, marks: [{ type: "superscript" }] });
  const text = (words: string): Inline => ({ type: "text", text: words });
  const noted = (...content: Inline[]): Block[] => [
    { type: "paragraph", content },
    ...notesAfter(
      [],
      [[{ type: "paragraph", content: [text("The first.")] }], [{ type: "paragraph", content: [text("Two.")] }]],
    ),
  ];

  const leading = (content: Block[]): string => markupOf(content, true);

  test("are led to by their numbers, and lead back to the first of those", () => {
    const markup = leading(
      noted(text("One"), raised("1"), text(" and again"), raised("1"), text(", never"), raised("7")),
    );
    expect(markup).toContain('One<sup><a href="#footnote-1" id="footnote-call-1">1</a></sup>');
    expect(markup).toContain('again<sup><a href="#footnote-1">1</a></sup>');
    expect(markup).toContain("never<sup>7</sup>");
    expect(markup).toContain('<li id="footnote-1"><p>The first.</p><a');
    expect(markup).toContain('href="#footnote-call-1"');
    expect(markup).toContain('<li id="footnote-2"><p>Two.</p></li>');
  });

  test("are each led to where several numbers stand together, and by a year where nothing else calls for them", () => {
    const markup = leading(noted(text("In 2022"), raised("2"), text(" it was said"), raised("1,2")));
    expect(markup).toContain(
      'said<sup><a href="#footnote-1" id="footnote-call-1">1</a>,<a href="#footnote-2" id="footnote-call-2">2</a></sup>',
    );
    expect(markup).toContain("In 2022<sup>2</sup>");
    expect(leading(noted(text("In 2022"), raised("2")))).toContain('In 2022<sup><a href="#footnote-2"');
  });

  test("are not led to by powers, nor from inside of a link", () => {
    const markup = leading(
      noted(text("20 m"), raised("2"), text(", it was said"), raised("2"), text(" or "), {
        type: "text",
        text: "1",
        marks: [{ type: "link", attrs: { href: "https://a.example/" } }, { type: "superscript" }],
      }),
    );
    expect(markup).toContain("20 m<sup>2</sup>");
    expect(markup).not.toContain("#footnote-1");
  });

  test("have no ways where the text is not the one of its page, as in a comment or a part", () => {
    expect(markupOf(noted(text("One"), raised("1")))).not.toMatch(/footnote-|<a /u);
  });
});

describe("a content view", () => {
  test("numbers the blocks as the projection does, and holds exactly their text", () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { text, blocks } = project(content);
        const view = ContentView({ content, blockProps: (index) => ({ "data-block": index }) });
        const numbered = elementsIn(view).filter(({ props }) => props["data-block"] !== undefined);
        expect(numbered.map(({ props }) => props["data-block"])).toEqual(blocks.map((_, index) => index));
        for (const [index, { node, start, end }] of blocks.entries()) {
          if (node.type === "image" || node.type === "horizontalRule") continue;
          expect(textIn(numbered[index]?.props.children)).toBe(text.slice(start, end));
        }
      }),
    );
  });

  test("begins its headings where the page says, and leaves no level out", () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 2, max: 4 }), (content, firstHeading) => {
        const names = elementsIn(ContentView({ content, firstHeading })).map(({ type }) => String(type));
        const levels = names.filter((name) => /^h[1-6]$/u.test(name)).map((name) => Number(name.slice(1)));
        expect(levels.every((level) => level >= firstHeading)).toBe(true);
        expect(levels.every((level, index) => level <= (levels[index - 1] ?? firstHeading - 1) + 1)).toBe(true);
      }),
    );
  });

  test("sets a link with a bold word and a break in it as one link", () => {
    const link: ContentMark = { type: "link", attrs: { href: "https://a.example/?b=1&c" } };
    const content: Inline[] = [
      { type: "text", text: "the ", marks: [link] },
      { type: "text", text: "whole", marks: [{ type: "bold" }, link] },
      { type: "hardBreak" },
      { type: "text", text: "report", marks: [link] },
    ];
    expect(markupOf([{ type: "paragraph", content }])).toBe(
      '<p><a href="https://a.example/?b=1&amp;c" target="_blank" rel="nofollow noopener noreferrer">the <strong>whole</strong><br/>report</a></p>',
    );
    expect(elementsIn(ContentView({ content: { type: "doc", content: [{ type: "paragraph", content }] } }))).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: Link })]),
    );
  });

  test("never takes text for markup", () => {
    const text = '<img src=x onerror=alert(1)> & "quoted"';
    expect(markupOf([{ type: "paragraph", content: [{ type: "text", text }] }])).toBe(
      "<p>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;quoted&quot;</p>",
    );
  });

  test("shows a picture by its description and the way to it, and fetches nothing", () => {
    const markup = markupOf([
      { type: "image", attrs: { src: "https://a.example/quay.jpg", alt: "A quay", title: null } },
    ]);
    expect(markup).toContain("A quay");
    expect(markup).toContain('href="https://a.example/quay.jpg"');
    expect(markup).not.toContain("<img");
  });

  test("lets a list run the way its words do", () => {
    const item = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
    const list: Block = { type: "bulletList", content: [{ type: "listItem", content: [item("1. הנמל")] }] };
    expect(renderToStaticMarkup(ContentView({ content: { type: "doc", content: [list] } }))).toContain(
      '<ul dir="rtl">',
    );
  });
});
