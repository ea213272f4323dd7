import { describe, expect, it } from "vitest";
import type { Block } from "#lib/documents/content.ts";
import { p, r } from "../testing/docx.ts";
import { blocksOf, read, textOf, words } from "../testing/read.ts";

describe("pictures, boxes and notes", () => {
  it("follow the paragraph they are in, described and not fetched", async () => {
    const picture = (blip: string) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A bridge"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p(r("boxed"))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const links = { web: "https://example.org/a.png", file: "file:///etc/hostname" };
    const image = (src: string | null): Block => ({ type: "image", attrs: { src, alt: "A bridge", title: null } });
    expect(
      await blocksOf(p(r("a") + picture('r:link="web"') + picture('r:link="file"') + box + r("b")), { links }),
    ).toEqual([words("ab"), image("https://example.org/a.png"), image(null), words("boxed")]);
  });

  it("are numbered through and stand at the end, and a note nobody calls for is left out", async () => {
    const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, text: string) => `<w:${kind} w:id="${id}">${p(r(` ${text}`))}</w:${kind}>`;
    const parts = {
      footnotes:
        note("footnote", 5, "five").replace("</w:footnote>", `${p(r("six"))}</w:footnote>`) +
        note("footnote", 2, "two") +
        note("footnote", 9, "never"),
      endnotes: note("endnote", 1, "end"),
    };
    const document = await read({
      body: p(
        `${r("a")}${call("footnote", 5)}${call("endnote", 1)}<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>*</w:t></w:r>${call("footnote", 5)}`,
      ),
      parts,
    });
    expect(textOf(document)).toBe("a1,2,3,1\nNotes\nfive\nsix\nend\ntwo");
    expect(document.content.content.at(-1)).toMatchObject({ type: "orderedList", attrs: { start: 1 } });
  });

  it("may be what a comment is about", async () => {
    const parts = {
      footnotes: `<w:footnote w:id="1">${p(r(" before ") + '<w:commentRangeStart w:id="0"/>' + r("these words") + '<w:commentRangeEnd w:id="0"/>')}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="Ben">${p(r("why"))}</w:comment>`,
    };
    const document = await read({ body: p(r("a") + '<w:r><w:footnoteReference w:id="1"/></w:r>'), parts });
    const [comment] = document.comments;
    expect(textOf(document).slice(comment?.start, comment?.end)).toBe("these words");
  });
});

describe("comments", () => {
  it("keep their answers, whether they are settled, their author and their time", async () => {
    const comment = (id: number, para: string, text: string): string =>
      `<w:comment w:id="${id}" w:author="Ben" w:date="2024-05-02T09:30:00Z"><w:p w14:paraId="${para}">${r(text, id === 0 ? "<w:b/>" : "")}</w:p></w:comment>`;
    const parts = {
      comments: comment(0, "0A", "Is it?") + comment(1, "0B", "It is."),
      commentsExtended:
        '<w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>',
    };
    const body = p(`${r("So ")}<w:commentRangeStart w:id="0"/>${r("it is")}<w:commentRangeEnd w:id="0"/>${r(".")}`);
    const common = { author: "Ben", date: "2024-05-02T09:30:00.000Z", start: 3, end: 8, covers: "words" };
    expect((await read({ body, parts })).comments).toEqual([
      { ...common, id: "0", body: "**Is it?**", isResolved: true, parent: null },
      { ...common, id: "1", body: "It is.", isResolved: false, parent: "0" },
    ]);
  });
});

it("says what language most of its letters are in", async () => {
  const lang = '<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="he-IL"/>';
  expect((await read({ body: p(r("short", lang) + r("ארוך יותר מזה", `<w:rtl/>${lang}`)) })).language).toBe("he-IL");
  expect((await read({ body: p(r("日本語の文", lang)) })).language).toBe("ja-JP");
});
