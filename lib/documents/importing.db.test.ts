import { beforeAll, describe, expect, test } from "vitest";
import { v7 as uuidv7 } from "uuid";
import { db } from "#lib/db/client.ts";
import { bombs, page } from "#lib/imports/child/html.cases.ts";
import { AppError } from "#lib/errors.ts";
import type { Format } from "#lib/imports/model.ts";
import { type Allowance, inCage, Overrun } from "#lib/imports/server/cage.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { createDocument, previewDocument } from "./service.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
beforeAll(async () => {
  desk = await makeDesk();
});

const content = (format: Format, body: string) => ({ format, body, declined: [] });
const stored = (): Promise<number> => db().document.count({ where: { workspaceId: desk.editor.workspaceId } });

const FERRY =
  "The ferry between Elmscar and the islands has been out of service since January, and the harbour office gives no";
const ARTICLE = `Ottoline Varga\r\n${FERRY}\r\ndate for its return.\r\n\u0000The council answered the o\r\nvertures. Such overtures are rare.`;

describe("a document brought in", () => {
  test("has its byline as byline and its sentences whole, and says what was repaired", async () => {
    const { value } = await createDocument(desk.editor, uuidv7(), { content: content("text", ARTICLE) });
    expect(value).toMatchObject({
      byline: "Ottoline Varga",
      language: "en",
      imported: {
        byline: "Ottoline Varga",
        repairs: [{ kind: "byline" }, { kind: "joined_sentence" }, { kind: "joined_word" }],
      },
    });
    expect(value.revision.text).toBe(
      `${FERRY} date for its return.\nThe council answered the overtures. Such overtures are rare.`,
    );
  });

  test("is as the preview said, with what was turned off left as it came, and what was given in place of what was found", async () => {
    const declined = [{ kind: "joined_sentence" as const }];
    const sent = { ...content("text", ARTICLE), declined, reviewed: true };
    const preview = await previewDocument(desk.editor, sent);
    const given = { title: "Islands", byline: "O. Varga", dateline: "Elmscar", language: "en-GB" };
    const { value } = await createDocument(desk.editor, uuidv7(), { ...given, content: sent });
    expect(value).toMatchObject({ ...given, revision: { text: preview.text }, imported: preview.imported });
    expect(value.revision.text).toContain("no\ndate");
    expect(value.revision.text).not.toContain("Ottoline");
  });

  test("from a page has the article and not its surroundings", async () => {
    const { value } = await createDocument(desk.editor, uuidv7(), { content: content("html", page) });
    expect(value).toMatchObject({ title: "Islands cut off", byline: "Ottoline Varga", language: "en-GB" });
    expect(value.revision.text).not.toMatch(/Sport|Most read|reserved/u);
  });

  test("from Markdown has its heading as title", async () => {
    const body = "# Islands cut off\n\nBy Ottoline Varga\n\nThe *ferry* has not run.";
    const { value } = await createDocument(desk.editor, uuidv7(), { content: content("markdown", body) });
    expect(value).toMatchObject({
      title: "Islands cut off",
      byline: "Ottoline Varga",
      revision: { text: "The ferry has not run." },
    });
  });
});

describe("what cannot become a document gets a sentence, and nothing is stored", () => {
  const bad: [string, Format, string][] = [
    ["nothing", "text", " \n\u0000 "],
    ["nothing but markup", "html", "<p> <br></p><script>x</script>"],
    ["the bytes of a file", "text", "\u0001\u0002\u0000\u0005PNG\u0000\u0000\u0003".repeat(50)],
    ["a PDF", "text", "%PDF-1.7\n%âãÏÓ"],
    ["letters lost in decoding", "text", "Gr\uFFFD\uFFFDe ".repeat(20)],
    ...Object.entries(bombs).map(([name, html]): [string, Format, string] => [name, "html", html]),
  ];

  test.each(bad)("%s", async (_, format, body) => {
    const before = await stored();
    const failure: unknown = await createDocument(desk.editor, uuidv7(), { content: content(format, body) }).catch(
      (error: unknown) => error,
    );
    if (!(failure instanceof AppError)) throw new Error("It was stored.", { cause: failure });
    expect(failure.code).toBe("invalid");
    expect(failure.message).toMatch(/^[A-Z].+\.$/u);
    expect(failure.fields).toEqual({ "content.body": failure.message });
    expect(await stored()).toBe(before);
  });

  test("more text than a document holds", async () => {
    const body = "word ".repeat(1_000_001);
    await expect(createDocument(desk.editor, uuidv7(), { content: content("text", body) })).rejects.toMatchObject({
      code: "too_large",
    });
  });
});

describe("the process that reads foreign files", () => {
  const script = "lib/imports/testing/misbehave.ts";
  /** So long that a test which only ends by it fails. */
  const patient = { milliseconds: 300_000, megabytes: 64 };
  const cage = (input: string, allowance: Allowance = patient, signal?: AbortSignal): Promise<string> =>
    inCage({ script, input, allowance, signal });

  test("is killed when it takes too long", async () => {
    await expect(cage("forever", { ...patient, milliseconds: 100 })).rejects.toMatchObject({ how: "late" });
  });

  test("is ended when it has used up its time on a processor, however busy the machine is", async () => {
    await expect(cage("forever", { ...patient, seconds: 1 })).rejects.toMatchObject({ how: "late" });
  });

  test("is told apart when it wants too much memory", async () => {
    await expect(cage("memory", { ...patient, seconds: 100 })).rejects.toMatchObject({ how: "large" });
  });

  test.each(["memory", "processes", "files", "data", "environment"])("may not have: %s", async (what) => {
    await expect(cage(what)).rejects.toBeInstanceOf(Overrun);
  });

  test("is given its input and gives its output", async () => {
    expect(await cage("well")).toBe("well");
  });

  test("ends when nobody waits for it any more, and leaves its turn to others", async () => {
    const controller = new AbortController();
    const running = Array.from({ length: 6 }, () => cage("forever", patient, controller.signal));
    // The first have been started by then, and the last wait.
    await new Promise(setImmediate);
    controller.abort();
    const ended = await Promise.allSettled(running);
    expect(ended.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => "rejected"));
    expect(await cage("well")).toBe("well");
  });
});
