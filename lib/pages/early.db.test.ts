import { beforeAll, describe, expect, test } from "vitest";
import { makeDesk } from "#lib/testing/people.ts";
import { until } from "#lib/testing/until.ts";
import { keepFirstPicture } from "./server/first-picture.ts";
import type { Read } from "./server/run-reading.ts";
import { cancelReading, getReading, listReadPages, serveFirstPicture } from "./service.ts";
import { beginWith, headOf, layoutsOf, readPages, reads, sendPdf, type Pages } from "./testing/fake-reading.ts";
import { column, paper } from "./testing/paper.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let other: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  [desk, other] = [await makeDesk(), await makeDesk()];
});

const ALL: Pages = [["The ferry has not run for nine days."], ["Nobody counted."], ["The pilots say so."]];
/** As they are known while the others are being read. */
const EARLY = layoutsOf([["The ferry has not run for nine days. 1"], ["Nobody counted."]]);
const window = { from: 1, to: 12 };

/** Tells of the first pages, and goes on when it is let. */
function slowly(): { readonly read: Read; readonly goOn: () => void } {
  let goOn = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const read: Read = async (file, options) => {
    options.onHead(headOf(ALL));
    options.onEarly(EARLY);
    const ended = new Promise((resolve) => {
      options.signal.addEventListener("abort", resolve);
    });
    await Promise.race([gate, ended]);
    options.signal.throwIfAborted();
    return reads(ALL)(file, options);
  };
  return { read, goOn };
}

describe("the first pages of a PDF", () => {
  test("are there while the others are read, and then as they are known in the end", async () => {
    const id = await sendPdf(desk.editor);
    const { read, goOn } = slowly();
    await beginWith(desk.editor, id, {}, read);
    await until("they are there", async () => (await listReadPages(desk.reader, id, window)).length > 0);
    expect((await getReading(desk.reader, id)).state).toBe("reading");
    expect(await listReadPages(desk.reader, id, window)).toEqual(EARLY);
    await expect(listReadPages(other.reader, id, window)).rejects.toMatchObject({ code: "not_found" });
    goOn();
    await until("all is read", async () => (await getReading(desk.reader, id)).state === "done");
    expect(await listReadPages(desk.reader, id, window)).toEqual(layoutsOf(ALL));
  });

  test("go with a reading that is given up", async () => {
    const id = await sendPdf(desk.editor);
    await beginWith(desk.editor, id, {}, slowly().read);
    await until("they are there", async () => (await listReadPages(desk.reader, id, window)).length > 0);
    await cancelReading(desk.editor, id);
    expect(await listReadPages(desk.reader, id, window)).toEqual([]);
  });
});

describe("the picture of the first page", () => {
  const bytes = paper({ pages: [{ words: column(40, 500, ["The harbour was closed."]) }] });
  const file = () => ({
    bytes: (async function* () {
      yield bytes;
    })(),
    password: undefined,
  });

  test("is given to whoever may read the file, and again only where it is another", async () => {
    const id = await readPages(desk.editor, ALL);
    await expect(serveFirstPicture(desk.reader, id, new Headers())).rejects.toMatchObject({ code: "not_found" });
    await keepFirstPicture(desk.editor, id, file());
    const answer = await serveFirstPicture(desk.reader, id, new Headers());
    expect(answer.headers.get("content-type")).toBe("image/png");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    const known = new Headers({ "if-none-match": answer.headers.get("etag") ?? "" });
    expect((await serveFirstPicture(desk.reader, id, known)).status).toBe(304);
    await expect(serveFirstPicture(other.reader, id, new Headers())).rejects.toMatchObject({ code: "not_found" });
  });

  test("is none of a file that is not read", async () => {
    const id = await sendPdf(desk.editor);
    await keepFirstPicture(desk.editor, id, file());
    await expect(serveFirstPicture(desk.reader, id, new Headers())).rejects.toMatchObject({ code: "not_found" });
  });
});
