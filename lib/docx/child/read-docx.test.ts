import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseContent } from "#lib/documents/content.ts";
import { del, endGone, endNew, ins, p, r } from "../testing/docx.ts";
import { read, textOf } from "../testing/read.ts";

const someText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }).map(
  (text) =>
    // Only what XML can hold, and no white space at the ends, which is not the text's.
    `x${text.toWellFormed().replace(/[\p{Cc}\uFFFC\uFFFE\uFFFF\r\n]/gu, "")}x`,
);
const change = fc.constantFrom("kept", "inserted", "deleted", "both");
const pieces = fc.array(fc.tuple(change, someText), { minLength: 1, maxLength: 5 });

const written = ([kind, text]: readonly [string, string]): string => {
  if (kind === "inserted") return ins(r(text));
  if (kind === "deleted") return del(text);
  return kind === "both" ? ins(del(text)) : r(text);
};

/** Whether all letters of the one come in the other, in their order: some that were put in may be gone again. */
function isWithin(some: string, all: string): boolean {
  let at = 0;
  for (const letter of all) if (some.startsWith(letter, at)) at += letter.length;
  return at === some.length;
}

describe("a Word file", () => {
  it("comes out as the words that were written, paragraph by paragraph", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(someText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        async (paragraphs) => {
          const document = await read({
            body: paragraphs.map((runs) => p(runs.map((text) => r(text)).join(""))).join(""),
          });
          expect(textOf(document)).toBe(paragraphs.map((runs) => runs.join("")).join("\n"));
        },
      ),
      { numRuns: 30 },
    );
  });

  it("has its changes accepted or rejected, and every one of them listed where it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
        const body = paragraphs.map((runs) => p(runs.map(written).join(""))).join("");
        for (const [mode, there] of [
          ["accept", "inserted"],
          ["reject", "deleted"],
        ] as const) {
          const document = await read({ body }, mode);
          const lines = paragraphs.map((runs) =>
            runs.flatMap(([kind, text]) => (kind === "kept" || kind === there ? text : [])).join(""),
          );
          const text = textOf(document);
          expect(text).toBe(lines.filter(Boolean).join("\n"));
          const listed = (kind: string) =>
            document.changes
              .filter((one) => one.kind === kind)
              .map((one) => one.words)
              .join("");
          const met = (...kinds: string[]) =>
            paragraphs
              .flat()
              .flatMap(([kind, text]) => (kinds.includes(kind) ? text : []))
              .join("");
          expect([listed("insertion"), listed("deletion")]).toEqual([met("inserted", "both"), met("deleted", "both")]);
          for (const one of document.changes) expect(isWithin(text.slice(one.start, one.end), one.words)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("has its comments on the words they were made about, whatever is around them", async () => {
    const parts = { comments: '<w:comment w:id="7" w:author="Ben"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment>' };
    const around = fc.array(
      fc.oneof(
        someText.map((text) => p(r(text))),
        fc.constant(p("")),
        fc.constant(`<w:tbl><w:tr><w:tc>${p(r("cell"))}</w:tc></w:tr></w:tbl>`),
      ),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(around, someText, pieces, someText, async (before, left, about, right) => {
        const range = `<w:commentRangeStart w:id="7"/>${about.map(written).join("")}<w:commentRangeEnd w:id="7"/>`;
        const document = await read({ body: `${before.join("")}${p(r(`  ${left}`) + range + r(right))}`, parts });
        const [comment] = document.comments;
        const expected = about.flatMap(([kind, text]) => (kind === "kept" || kind === "inserted" ? text : [])).join("");
        const found = textOf(document).slice(comment?.start, comment?.end);
        expect(comment).toMatchObject({ author: "Ben", body: "Sure?", covers: expected ? "words" : "paragraph" });
        expect(found).toBe(expected || left + right);
      }),
      { numRuns: 30 },
    );
  });

  it("is content that may be stored, whatever elements stand in it", async () => {
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(
          r("a"),
          r("b", '<w:b/><w:vertAlign w:val="superscript"/>'),
          '<w:r><w:br/><w:tab/><w:br w:type="page"/></w:r>',
          '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
          '<w:r><w:footnoteReference w:id="1"/></w:r>',
          '<w:commentRangeStart w:id="1"/>',
        ),
        fc
          .tuple(
            fc.constantFrom(
              "w:p",
              "w:tbl",
              "w:tr",
              "w:tc",
              "w:sdt",
              "w:sdtContent",
              "w:ins",
              "w:del",
              "w:hyperlink",
              "w:smartTag",
              "mc:AlternateContent",
              "mc:Fallback",
              "w:r",
              "w:pict",
              "v:textbox",
              "w:txbxContent",
            ),
            fc.array(tie("element"), { maxLength: 4 }),
          )
          .map(([name, inside]) => `<${name}>${inside.join("")}</${name}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(element, { maxLength: 6 }),
        fc.constantFrom("accept", "reject"),
        async (inside, mode) => {
          const document = await read(
            { body: inside.join(""), parts: { footnotes: `<w:footnote w:id="1">${p(r("note"))}</w:footnote>` } },
            mode,
          );
          expect(parseContent(document.content)).not.toHaveProperty("problem");
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("paragraphs whose ends were put in or taken out", () => {
  it("are one where the end is gone", async () => {
    const body = p(r("One "), endGone) + p(r("two")) + p(r("three ") + ins(r("and")), endNew) + p(r(" four"));
    expect(textOf(await read({ body }))).toBe("One two\nthree and\nfour");
    expect(textOf(await read({ body }, "reject"))).toBe("One\ntwo\nthree  four");
    expect((await read({ body })).changes.map(({ kind, words }) => [kind, words])).toEqual([
      ["deletion", "\n"],
      ["insertion", "and\n"],
    ]);
  });

  it("go with their rows", async () => {
    const row = (cell: string, change = ""): string =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(r(cell))}</w:tc></w:tr>`;
    const body = `<w:tbl>${row("kept")}${row("new", '<w:ins w:author="Ana"/>')}${row("old", '<w:del w:author="Ana"/>')}</w:tbl>`;
    expect(textOf(await read({ body }))).toBe("kept\nnew");
    expect(textOf(await read({ body }, "reject"))).toBe("kept\nold");
  });
});
