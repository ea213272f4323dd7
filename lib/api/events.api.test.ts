/** Live events over HTTP: who is told what, what a reconnecting client gets, and when a stream ends. */
import { beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { makeToken } from "#lib/testing/callers.ts";
import { join, makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { until } from "#lib/testing/until.ts";
import { endToken, listOwnTokens } from "#lib/tokens/service.ts";
import { endMembership } from "#lib/workspaces/service.ts";
import type { Scope } from "#lib/auth/scope.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let document: string;
beforeAll(async () => {
  desk = await makeDesk();
  document = (await makeDocument(desk.owner)).id;
});

/** Opens a stream and keeps what comes. */
async function listen(scope: Scope, lastEventId?: string) {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const response = await fetch(new URL(`/api/v1/workspaces/${desk.slug}/events`, inject("address")), {
    headers: {
      authorization: `Bearer ${await makeToken(scope)}`,
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    },
    signal: ending.signal,
  });
  const heard = { text: "", isOver: false };
  const decoder = new TextDecoder();
  void (async () => {
    for await (const part of response.body ?? []) heard.text += decoder.decode(part, { stream: true });
  })()
    .catch(() => undefined)
    .finally(() => (heard.isOver = true));
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  await until("the stream is ready", () => heard.text.includes("event: ready"));
  return heard;
}

const lastIdIn = (text: string): string => [...text.matchAll(/^id: (\d+)$/gmu)].at(-1)?.[1] ?? "";

test("everybody is told what is shared, and only its author what is private", async () => {
  const [author, other] = [await listen(desk.reviewer), await listen(desk.owner)];
  const hidden = await makeMark(desk.reviewer, document, { visibility: "private" });
  const shared = await makeMark(desk.reviewer, document);
  for (const stream of [author, other]) await until("the shared one is told", () => stream.text.includes(shared.id));
  expect(author.text).toContain(hidden.id);
  expect(other.text).not.toContain(hidden.id);
});

test("whoever comes back is told what they missed, once, and nothing from before", async () => {
  const first = await listen(desk.owner);
  const before = await makeMark(desk.reviewer, document);
  await until("it is told", () => first.text.includes(before.id));
  const since = lastIdIn(first.text);
  const missed = await makeMark(desk.reviewer, document);
  const second = await listen(desk.owner, since);
  expect(second.text.split(missed.id)).toHaveLength(2);
  expect(second.text).not.toContain(before.id);
});

test("a removed member's stream ends, and so does that of a revoked token", async () => {
  const leaving = await join(desk.slug, "reader");
  const [stream, token] = [await listen(leaving), await listen(desk.editor)];
  const staying = await listen(desk.owner);
  await endMembership(desk.owner, leaving.actor.userId, 1);
  const [newest] = await listOwnTokens(desk.editor);
  await endToken(desk.editor, newest?.id ?? "");
  await until("both have ended", () => stream.isOver && token.isOver);
  expect(staying.isOver).toBe(false);
});
