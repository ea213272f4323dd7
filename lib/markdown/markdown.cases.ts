import type { Block } from "#lib/documents/content.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });

/** What is read out of Markdown that means to be more than text. */
export const readings: readonly { readonly name: string; readonly markdown: string; readonly blocks: Block[] }[] = [
  { name: "nothing", markdown: " \n\n", blocks: [{ type: "paragraph" }] },
  { name: "raw HTML is text", markdown: "<b>bold</b>", blocks: [paragraph("<b>bold</b>")] },
  {
    name: "a block of raw HTML is text",
    markdown: "<script>\nalert(1)\n</script>",
    blocks: [paragraph("<script> alert(1) </script>")],
  },
  { name: "a script's address", markdown: "[the words](javascript:alert(1))", blocks: [paragraph("the words")] },
  { name: "a script's address in disguise", markdown: "[x](java&#10;script:alert%281%29)", blocks: [paragraph("x")] },
  { name: "an address inside a site", markdown: "[chapter two](/two.html)", blocks: [paragraph("chapter two")] },
  { name: "an address with a password", markdown: "[x](https://jane:secret@example.org)", blocks: [paragraph("x")] },
  {
    name: "an address for mail",
    markdown: "<jane@example.org>",
    blocks: [
      {
        type: "paragraph",
        content: [
          {
            type: "text",
            text: "jane@example.org",
            marks: [{ type: "link", attrs: { href: "mailto:jane@example.org" } }],
          },
        ],
      },
    ],
  },
  {
    name: "a picture in a sentence stands after it",
    markdown: "Before ![a map](https://example.org/map.png) after.",
    blocks: [
      paragraph("Before  after."),
      { type: "image", attrs: { src: "https://example.org/map.png", alt: "a map", title: null } },
    ],
  },
  {
    name: "a picture from elsewhere keeps its words",
    markdown: "![a map](data:image/png;base64,AAAA)",
    blocks: [{ type: "image", attrs: { src: null, alt: "a map", title: null } }],
  },
  { name: "lines of a paragraph", markdown: "one\ntwo", blocks: [paragraph("one two")] },
  { name: "lines without spaces between words", markdown: "日本\n語です。", blocks: [paragraph("日本語です。")] },
];

const many = (text: string): string => text.repeat(Math.ceil(50_000 / text.length));

/** Comments as long as one may be, made to take long. */
export const hostile: Readonly<Record<string, string>> = {
  "nested quotes": many(">"),
  "nested lists": many("* "),
  "open brackets": many("["),
  "open links": many("[a]("),
  "open pictures": many("!["),
  "open emphasis": many("*a _b "),
  "closing emphasis": many("_a__b"),
  stars: many("*"),
  backticks: Array.from({ length: 300 }, (_, at) => "`".repeat(at)).join(" "),
  "indented lists": Array.from({ length: 200 }, (_, at) => `${"  ".repeat(at)}- a`).join("\n"),
  references: many("[a]: b\n"),
  "a table of nothing": `${"|a".repeat(5_000)}\n${"|-".repeat(5_000)}\n${"x\n".repeat(15_000)}`,
  entities: many("&#x"),
  "open tags": many("<div "),
};
