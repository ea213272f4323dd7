/** Pieces of HTML and the blocks they become. All of our own writing. */
import type { Block, ContentMark } from "#lib/documents/content.ts";

const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const marked = (text: string, ...marks: ContentMark[]) => ({ type: "text" as const, text, marks });
const item = (...content: Block[]) => ({ type: "listItem" as const, content });

export const pieces: readonly { readonly name: string; readonly html: string; readonly blocks: Block[] }[] = [
  {
    name: "words without any element",
    html: "The ferry has\n   not run &amp; will not.",
    blocks: [p("The ferry has not run & will not.")],
  },
  {
    name: "paragraphs parted by two line breaks",
    html: "One.<br><br>Two.<br> <br>Three.",
    blocks: [p("One."), p("Two."), p("Three.")],
  },
  {
    name: "one line break",
    html: "<p>One, <br>\ntwo.<br></p>",
    blocks: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "One," }, { type: "hardBreak" }, { type: "text", text: "two." }],
      },
    ],
  },
  {
    name: "formatting within formatting",
    html: "<p>a <b>b <i>c</i></b><sup>2</sup></p>",
    blocks: [
      {
        type: "paragraph",
        content: [
          { type: "text", text: "a " },
          marked("b ", { type: "bold" }),
          marked("c", { type: "bold" }, { type: "italic" }),
          marked("2", { type: "superscript" }),
        ],
      },
    ],
  },
  {
    name: "what a word processor puts on the clipboard",
    html: '<meta charset="utf-8"><b style="font-weight:normal" id="x"><p><span style="font-weight:700">Bold</span> and not.</p></b>',
    blocks: [{ type: "paragraph", content: [marked("Bold", { type: "bold" }), { type: "text", text: " and not." }] }],
  },
  {
    name: "links, and what only looks like one",
    html: '<p><a href="https://example.org/a">a</a> <a href="javascript:alert(1)">b</a> <a href="#n">c</a> <a href="mailto:o@example.org">d</a></p>',
    blocks: [
      {
        type: "paragraph",
        content: [
          marked("a", { type: "link", attrs: { href: "https://example.org/a" } }),
          { type: "text", text: " b c " },
          marked("d", { type: "link", attrs: { href: "mailto:o@example.org" } }),
        ],
      },
    ],
  },
  {
    name: "lists in lists, also as word processors write them",
    html: "<ul><li>a<ol start=3><li>b</li></ol></li><ul><li>c</li></ul></ul>",
    blocks: [
      {
        type: "bulletList",
        content: [
          item(
            p("a"),
            { type: "orderedList", attrs: { start: 3 }, content: [item(p("b"))] },
            { type: "bulletList", content: [item(p("c"))] },
          ),
        ],
      },
    ],
  },
  {
    name: "a definition list",
    html: "<dl><dt>Hull<dd>The body of a ship.</dl>",
    blocks: [{ type: "paragraph", content: [marked("Hull", { type: "bold" })] }, p("The body of a ship.")],
  },
  {
    name: "a quotation with its source",
    html: "<blockquote><p>It is safe.</p><footer>The harbour office</footer></blockquote>",
    blocks: [{ type: "blockquote", content: [p("It is safe."), p("The harbour office")] }],
  },
  {
    name: "a program",
    html: '<pre><code class="language-js">let a = 1;\n  b();\n</code></pre>',
    blocks: [{ type: "codeBlock", attrs: { language: "js" }, content: [{ type: "text", text: "let a = 1;\n  b();" }] }],
  },
  {
    name: "a table with its caption",
    html: "<table><caption>Trips</caption><tr><th>Year<th colspan=2>Trips<tr><td>2021<td>1<td></table>",
    blocks: [
      p("Trips"),
      {
        type: "table",
        content: [
          {
            type: "tableRow",
            content: [
              { type: "tableHeader", content: [p("Year")] },
              { type: "tableHeader", attrs: { colspan: 2, rowspan: 1 }, content: [p("Trips")] },
            ],
          },
          {
            type: "tableRow",
            content: [
              { type: "tableCell", content: [p("2021")] },
              { type: "tableCell", content: [p("1")] },
              { type: "tableCell", content: [{ type: "paragraph" }] },
            ],
          },
        ],
      },
    ],
  },
  {
    name: "a table that arranges a page",
    html: "<table><tr><td><p>One.</p></td></tr><tr><td><p>Two.</p></td></tr></table>",
    blocks: [p("One."), p("Two.")],
  },
  {
    name: "a picture in a sentence, a spacer, and a picture with nothing to say",
    html: '<p>Before <img src="https://example.org/a.png" alt="a map"> after.</p><img width=1 src="https://example.org/t.gif"><img src="data:x">',
    blocks: [
      p("Before after."),
      { type: "image", attrs: { src: "https://example.org/a.png", alt: "a map", title: null } },
    ],
  },
  {
    name: "scripts, styles, forms and what is hidden",
    html: "<p>Shown<script>alert(1)</script><style>p{}</style><span hidden>no</span><svg><text>no</text></svg></p><form><input value=no><button>no</button>Also.</form>",
    blocks: [p("Shown"), p("Also.")],
  },
  {
    name: "text from right to left",
    html: '<p dir="rtl">العبارة <b>لا</b> تعمل.</p>',
    blocks: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "العبارة " }, marked("لا", { type: "bold" }), { type: "text", text: " تعمل." }],
      },
    ],
  },
];

const STORY = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>The ferry between Elmscar and the islands has been out of service for ${at + 2} weeks, and the harbour office, which was asked again, gives no date for its return, said a speaker.</p>`,
).join("");

/** A page of a site with everything around its article. */
export const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Islands cut off | The Courier</title>
<link rel="canonical" href="https://courier.example/islands"><meta name="author" content="Ottoline Varga">
<meta property="og:title" content="Islands cut off"><meta property="article:published_time" content="2026-03-03T07:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport news</a></nav>
<main><article><h1>Islands cut off</h1>${STORY}<p>See the <a href="/hull">report on the hull</a>.</p></article></main>
<aside>Most read stories of today</aside><footer>All rights reserved to nobody</footer></body></html>`;

/** Made to take long, or much memory. */
export const bombs: Readonly<Record<string, string>> = {
  "6 MB of elements in one another": "<div>".repeat(900_000),
  "98 KB of elements in one another": "<div>".repeat(20_000),
  "open formatting": "<a x><b>".repeat(3_000),
  "formatting opened again in each paragraph":
    "<p>" + Array.from({ length: 200 }, (_, at) => `<b a=${at}>`).join("") + "<p>x".repeat(100_000),
  "tables in tables": "<table><tr><td>".repeat(5_000),
  "very many elements": "<p>x".repeat(250_000),
};
