import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { sha256 } from "#lib/auth/secrets.ts";
import type { Db } from "#lib/db/client.ts";
import type { Content } from "#lib/documents/content.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { picturesIn } from "./in-content.ts";
import type { NewPicture, Picture } from "./model.ts";
import { pictureHead } from "./picture-head.ts";
import {
  findType,
  heldPictures,
  insertPictures,
  insertShown,
  knownPictures,
  listPictures,
  removeForgotten,
} from "./store.ts";

/** A picture that no revision shows after this time is not wanted any more: a month, as a draft may still show it. */
const FORGOTTEN_MS = 30 * 86_400_000;

/**
 * Keeps a picture for the texts of a workspace. Sent twice, it is there once.
 * @throws `invalid` for what is no picture that can be shown
 */
export async function receivePicture(
  scope: Scope,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ value: Picture; isNew: boolean }> {
  authorize(scope.actor, "document:revise");
  const head = pictureHead(bytes);
  if (!head) {
    const sentence =
      "This is not a picture that can be shown here: PNG, JPEG, GIF or WebP, of 50 million pixels at most.";
    throw invalid(`${sentence} Nothing was stored.`, { file: sentence });
  }
  await removeForgotten(scope, new Date(Date.now() - FORGOTTEN_MS));
  const value = { ...head, id: sha256(bytes) };
  return { value, isNew: (await insertPictures(scope, [{ ...value, bytes }])) > 0 };
}

/**
 * Keeps pictures of a file to be seen before its text is saved. If it never is, they go as all do that nobody shows.
 * A file is previewed again and again: what is here is not sent to the database anew.
 */
export async function keepForPreview(scope: Scope, pictures: readonly NewPicture[]): Promise<void> {
  authorize(scope.actor, "document:create");
  if (pictures.length === 0) return;
  await removeForgotten(scope, new Date(Date.now() - FORGOTTEN_MS));
  const known = new Set(
    await knownPictures(
      scope,
      pictures.map(({ id }) => id),
    ),
  );
  for (const picture of pictures) if (!known.has(picture.id)) await insertPictures(scope, [picture]);
}

/** Keeps the pictures of a text that comes in, with the text. */
export async function keepPictures(scope: Scope, pictures: readonly NewPicture[], tx: Db): Promise<void> {
  for (const picture of pictures) await insertPictures(scope, [picture], tx);
}

/**
 * Says that a revision shows the pictures in its content.
 * @throws `invalid` when one of them is not in this workspace
 */
export async function showPictures(scope: Scope, revisionId: string, content: Content, tx: Db): Promise<void> {
  const ids = [...picturesIn(content)];
  if (ids.length === 0) return;
  const held = new Set(await heldPictures(scope, ids, tx));
  if (ids.some((id) => !held.has(id))) {
    const sentence = "A picture of this text is not here. Put it in again.";
    throw invalid(`${sentence} Nothing was stored.`, { content: sentence });
  }
  await insertShown(scope, revisionId, ids, tx);
}

/** The pictures of a content, by their ids. */
export async function loadPictures(scope: Scope, content: Content): Promise<ReadonlyMap<string, Uint8Array>> {
  authorize(scope.actor, "document:read");
  const rows = await listPictures(scope, [...picturesIn(content)]);
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/**
 * A picture as an answer to be shown. It is asked for again each time, so that whoever may not see it any more does
 * not; what an id names never changes, so it is not sent again.
 * @throws `not_found`
 */
export async function servePicture(scope: Scope, id: string, asked: Headers): Promise<Response> {
  authorize(scope.actor, "document:read");
  const type = await findType(scope, id);
  const etag = `"${id}"`;
  if (type === null) throw notFound("picture");
  const headers = {
    "cache-control": "private, no-cache",
    "content-disposition": "inline",
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": type,
    etag,
  };
  if (asked.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const [row] = await listPictures(scope, [id]);
  if (!row) throw notFound("picture");
  return new Response(row.bytes, { headers: { ...headers, "content-length": String(row.bytes.byteLength) } });
}
