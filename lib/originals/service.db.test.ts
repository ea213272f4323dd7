import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { db } from "#lib/db/client.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { downloadOriginal, getOriginal, receiveOriginal } from "./service.ts";

type Desk = Awaited<ReturnType<typeof makeDesk>>;
let desk: Desk;
beforeAll(async () => {
  desk = await makeDesk();
});

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const pdf = (size: number): Buffer => Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(size)]);
const countRows = () => Promise.all([db().original.count(), db().originalPiece.count()]);

test.each([1, 1_048_567, 1_048_568, 3_000_000, 12_582_912])(
  "a file of some %i bytes comes back byte for byte",
  async (size) => {
    const bytes = pdf(size);
    const id = uuidv7();
    const sent = { name: "C:\\drafts\\Größe 7.pdf", sha256: hashOf(bytes) };
    const { value, isNew } = await receiveOriginal(desk.editor, id, sent, chunksOf(bytes, 65_536));
    expect(isNew).toBe(true);
    expect(value).toMatchObject({ size: bytes.length, sha256: hashOf(bytes), type: "application/pdf" });
    const answer = await downloadOriginal(desk.reader, id);
    expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(hashOf(bytes));
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment/u);
  },
);

test("what breaks off, arrives changed or cannot become a document leaves nothing behind", async () => {
  const before = await countRows();
  const bytes = pdf(3_000_000);
  async function* broken() {
    yield bytes.subarray(0, 2_000_000);
    throw new Error("the connection was lost");
  }
  const id = uuidv7();
  await expect(receiveOriginal(desk.editor, id, { name: "a.pdf" }, broken())).rejects.toThrow("lost");
  const wrong = { name: "a.pdf", sha256: "0".repeat(64) };
  await expect(receiveOriginal(desk.editor, id, wrong, chunksOf(bytes, 9_999))).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(
    receiveOriginal(desk.editor, id, { name: "a.exe" }, chunksOf(Buffer.from("MZ\u0000"), 2)),
  ).rejects.toMatchObject({ code: "invalid" });
  await expect(
    receiveOriginal(desk.editor, id, { name: "a.txt" }, chunksOf(new Uint8Array(), 2)),
  ).rejects.toMatchObject({ code: "invalid" });
  expect(await countRows()).toEqual(before);
  await receiveOriginal(desk.editor, id, { name: "a.pdf" }, chunksOf(bytes, 9_999));
});

test("sent twice it exists once; others may neither send nor find one that is not theirs", async () => {
  const id = uuidv7();
  const sent = { name: "a.txt" };
  await receiveOriginal(desk.editor, id, sent, chunksOf(Buffer.from("Words."), 2));
  expect((await receiveOriginal(desk.editor, id, sent, chunksOf(Buffer.from("Words."), 2))).isNew).toBe(false);
  await expect(
    receiveOriginal(desk.editor, id, { name: "b.txt" }, chunksOf(Buffer.from("Other."), 2)),
  ).rejects.toMatchObject({ code: "conflict" });
  await expect(
    receiveOriginal(desk.reviewer, uuidv7(), sent, chunksOf(Buffer.from("Words."), 2)),
  ).rejects.toMatchObject({ code: "forbidden" });
  await expect(getOriginal((await makeDesk()).owner, id)).rejects.toMatchObject({ code: "not_found" });
});
