import { describe, expect, it } from "vitest";
import { type DocxSource, p, r, style } from "../testing/docx.ts";
import { blocksOf } from "../testing/read.ts";

describe("what stands in a line", () => {
  const inline = async (inside: string, more: Omit<DocxSource, "body"> = {}): Promise<string> =>
    (await blocksOf(p(inside), more))
      .map((block) =>
        "content" in block && block.type === "paragraph"
          ? (block.content ?? [])
              .map((one) =>
                one.type === "text"
                  ? one.text +
                    (one.marks
                      ? `{${one.marks.map((mark) => (mark.type === "link" ? mark.attrs.href : mark.type)).join()}}`
                      : "")
                  : "⏎",
              )
              .join("")
          : block.type,
      )
      .join("¶");
  const field = (instruction: string, result: string): string =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it.each([
    [
      "marks",
      r("a", '<w:b/><w:i w:val="0"/>') +
        r("b", '<w:u w:val="single"/><w:strike/>') +
        r("c", '<w:vertAlign w:val="subscript"/>'),
      "a{bold}b{strike,underline}c{subscript}",
    ],
    ["marks of letters from right to left", r("أ", "<w:rtl/><w:bCs/>") + r("b", "<w:bCs/>"), "أ{bold}b"],
    [
      "breaks, tabs, hyphens",
      "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t></w:r>",
      "a⏎b\tc\u2011d",
    ],
    [
      "symbols",
      '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>',
      "✓α",
    ],
    ["white space", '<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>', "a b"],
    ["hidden text", r("a") + r("b", "<w:vanish/>"), "a"],
    [
      "smart tags and content controls",
      `<w:smartTag>${r("a")}</w:smartTag><w:sdt><w:sdtContent>${r("b")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("Click here")}</w:sdtContent></w:sdt>`,
      "ab",
    ],
    [
      "results of fields",
      field("PAGE", r("3")) +
        field(' HYPERLINK "https://example.org/a" ', r("there")) +
        field("IF " + field("X", r("no")), r("yes")),
      "3there{https://example.org/a}yes",
    ],
    [
      "links of other kinds",
      field('HYPERLINK "javascript:alert(1)"', r("x")) + field('HYPERLINK "file:///etc/passwd"', r("y")),
      "xy",
    ],
    [
      "ruby",
      "<w:r><w:ruby><w:rt><w:r><w:t>かん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:r>",
      "漢(かん)",
    ],
    [
      "formulas",
      "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>",
      "(a+b)/2",
    ],
    [
      "a choice",
      `<mc:AlternateContent><mc:Choice Requires="w14">${r("new")}</mc:Choice><mc:Fallback>${r("old")}</mc:Fallback></mc:AlternateContent><mc:AlternateContent><mc:Choice Requires="zz">${r("new")}</mc:Choice><mc:Fallback>${r("old")}</mc:Fallback></mc:AlternateContent>`,
      "newold",
    ],
  ])("%s", async (_name, inside, expected) => {
    expect(await inline(inside)).toBe(expected);
  });

  it("links, to what may be a link", async () => {
    const links = { a: "https://example.org/x", b: "mailto:ana@example.org", c: "javascript:alert(1)" };
    const link = (id: string): string => `<w:hyperlink r:id="${id}">${r(id, '<w:rStyle w:val="H"/>')}</w:hyperlink>`;
    const parts = { styles: style("H", "Hyperlink", '<w:rPr><w:u w:val="single"/></w:rPr>', "character") };
    expect(await inline(link("a") + link("b") + link("c"), { links, parts })).toBe(
      "a{https://example.org/x}b{mailto:ana@example.org}c",
    );
  });
});
