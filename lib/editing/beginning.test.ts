import { expect, test } from "vitest";
import type { Content } from "#lib/documents/content.ts";
import { beginningOf } from "./beginning.ts";

const saying = (text: string): Content => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const base = { number: 2, content: saying("Saved."), marks: [] };
const server = { base: 2, content: saying("Sent."), version: 3, startedAt: "", updatedAt: "" };
const kept = { base: 2, content: saying("Kept."), version: 3, isSent: false, at: 0 };

test("without a draft one begins with the text, with one where one left off", () => {
  expect(beginningOf(base, null, null)).toMatchObject({
    kind: "begin",
    beginning: { version: 0, content: base.content },
  });
  expect(beginningOf(base, server, null)).toMatchObject({ kind: "begin", beginning: server });
});

test("what the server does not have yet is gone on with", () => {
  expect(beginningOf(base, server, kept)).toMatchObject({ kind: "begin", beginning: { content: kept.content } });
  const first = { ...kept, version: 0 };
  expect(beginningOf(base, null, first)).toMatchObject({ kind: "begin", beginning: { content: kept.content } });
});

test("what the server has is not gone back behind", () => {
  expect(beginningOf(base, server, { ...kept, version: 1, isSent: true })).toMatchObject({ beginning: server });
  expect(beginningOf(base, null, { ...kept, isSent: true })).toMatchObject({ beginning: { content: base.content } });
});

test("where both went on, one chooses", () => {
  expect(beginningOf(base, server, { ...kept, version: 2 })).toMatchObject({ kind: "choose", there: server });
  expect(beginningOf(base, null, kept)).toMatchObject({ kind: "choose", there: null });
  expect(beginningOf(base, server, { ...kept, version: 2, content: server.content })).toMatchObject({ kind: "begin" });
});
