import { describe, expect, test } from "vitest";
import { act, after, caret, expectOrder, expectPairs, note, notes, open, p, shown, undone } from "./footnotes.cases.ts";
import { docx, p as wordParagraph, r } from "#lib/docx/testing/docx.ts";
import { readDocx } from "#lib/docx/child/read-docx.ts";
import { backToCall, insertFootnote } from "./insert.ts";
import { entryAt, entryStart, readFootnotes } from "./read.ts";

describe("footnotes", () => {
  test("a new one in the middle has the number of its place, and those behind it the next", () => {
    const state = open(p("One", 1, " two three", 2, "."), ...notes("first", "second"));
    const made = note(state, after(state, "two"), "between");
    expect(shown(made)).toBe("One[1] two[2] three[3].\nNotes\nfirst\nbetween\nsecond");
    expect(shown(undone(undone(made)))).toBe(shown(state));
  });

  test("those of a Word file are footnotes here, and a new one is numbered among them", async () => {
    const call = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = wordParagraph(`${r("One")}${call("footnote", 7)}${r(" two three")}${call("endnote", 2)}`);
    const said = (kind: string, id: number, words: string) =>
      `<w:${kind} w:id="${id}">${wordParagraph(r(words))}</w:${kind}>`;
    const parts = { footnotes: said("footnote", 7, "first"), endnotes: said("endnote", 2, "second") };
    const answer = await readDocx(docx({ body, parts }), "accept");
    const state = open(...("document" in answer ? answer.document.content.content : []));
    expect(shown(note(state, after(state, "two"), "between"))).toBe(
      "One[1] two[2] three[3]\nNotes\nfirst\nbetween\nsecond",
    );
  });

  test("the first one makes the list", () => {
    const made = note(open(p("One two.")), 4, "only");
    expect(shown(made)).toBe("One[1] two.\nNotes\nonly");
    expectOrder(made);
  });

  test("beside another is parted from it, and a power is no call", () => {
    const state = open(p("Nine m", 2, " of sail", 1, "."), ...notes("first", "second"));
    expect(readFootnotes(state.doc)?.calls).toHaveLength(2);
    const powers = open(p("Nine m", 2, " of sail", 1, " and rope", 2), ...notes("first", "second"));
    const made = note(powers, after(powers, "sail") + 1, "new");
    expect(shown(made)).toBe("Nine m[2] of sail[1,2] and rope[3]\nNotes\nfirst\nnew\nsecond");
    const gone = act(made, (tr) => tr.delete(after(made, "sail") + 2, after(made, "sail") + 3));
    expect(shown(gone)).toBe("Nine m[2] of sail[1] and rope[2]\nNotes\nfirst\nsecond");
  });

  test("is called for by a number behind a year", () => {
    const state = open(p("Closed in 1899", 1, " and 10", 2, " ships", 2), ...notes("a", "b"));
    expect(readFootnotes(state.doc)?.calls).toHaveLength(2);
  });

  test("two whose words between them go are parted", () => {
    const state = open(p("One", 1, " two", 2, "."), ...notes("a", "b"));
    const gone = act(state, (tr) => tr.delete(after(state, "One") + 1, after(state, "two")));
    expect(shown(gone)).toBe("One[1,2].\nNotes\na\nb");
    expect(readFootnotes(gone.doc)?.calls).toHaveLength(2);
  });

  test("a note goes with its call, and the call with its note, in one step", () => {
    const state = open(p("One", 1, " two", 2, " three", 3), ...notes("a", "b", "c"));
    const at = after(state, "two");
    const gone = act(state, (tr) => tr.delete(at, at + 1));
    expect(shown(gone)).toBe("One[1] two three[2]\nNotes\na\nc");
    expect(shown(undone(gone))).toBe(shown(state));
    const read = readFootnotes(state.doc);
    const start = read ? entryStart(read, 0) : 0;
    const without = act(state, (tr) => tr.delete(start, start + (read?.list.child(0).nodeSize ?? 0)));
    expect(shown(without)).toBe("One two[1] three[2]\nNotes\nb\nc");
    const none = act(state, (tr) => tr.delete(read?.headingAt ?? 0, tr.doc.content.size));
    expect(shown(none)).toBe("One two three");
  });

  test("the caret goes into the entry, and back behind the number, where one writes on the line", () => {
    const state = open(p("One two", 1), ...notes("first"));
    const placed = caret(state, after(state, "One"));
    const made = placed.apply(insertFootnote(placed) ?? placed.tr);
    const read = readFootnotes(made.doc);
    expect(read ? entryAt(read, made.selection.from) : null).toBe(0);
    const back = made.apply(backToCall(made) ?? made.tr);
    expect(back.selection.from).toBe(after(made, "One") + 1);
    expect(shown(back.apply(back.tr.insertText(" more")))).toBe("One[1] more two[2]\nNotes\n\nfirst");
  });

  test.each([[[1, 2]], [[1]]])("what is cut and put elsewhere takes its notes along: %j", (numbers) => {
    const words = numbers.flatMap((number) => [`x<n${number}>`, number]);
    const state = open(p("One."), p(...words), p("End."), ...notes(...numbers.map((number) => `n${number}`)));
    const start = state.doc.child(0).nodeSize;
    const end = start + state.doc.child(1).nodeSize;
    const slice = state.doc.slice(start, end);
    const cut = act(state, (tr) => tr.delete(start, end).setMeta("uiEvent", "cut"));
    expect(shown(cut)).toBe("One.\nEnd.");
    const at = cut.doc.child(0).nodeSize + cut.doc.child(1).nodeSize;
    const put = act(cut, (tr) => tr.insert(at, slice.content).setMeta("uiEvent", "paste"));
    expectOrder(put);
    expect(expectPairs(put)).toBe(numbers.length);
  });
});
