import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { isUniqueViolation } from "#lib/db/unique.ts";
import { type AppError, conflict, idTaken, invalid, notFound, tooLarge } from "#lib/errors.ts";
import { countUse } from "#lib/limits/service.ts";
import { onlyPublic } from "#lib/web-pages/addresses.ts";
import { charsetIn } from "#lib/web-pages/page-types.ts";
import { fetchPage, type FetchOptions } from "#lib/web-pages/server/fetch-page.ts";
import {
  ORIGINAL_LIMIT,
  originalOutlineSchema,
  originalSchema,
  type Original,
  type OriginalOutline,
  type ReceiveOriginal,
} from "./model.ts";
import { nameOfPage } from "./page-name.ts";
import { inPieces } from "./server/pieces.ts";
import { answerPdf } from "./server/serve-pdf.ts";
import { sniff, SNIFF_BYTES } from "./sniff.ts";
import {
  completeOriginal,
  findOriginal,
  findOriginalOf,
  findPiece,
  insertOriginal,
  insertPiece,
  removeForgotten,
  removeUnfinished,
  type OriginalRow,
} from "./store.ts";

/** A file that nobody made a document of within this time is not wanted any more: a day. */
const FORGOTTEN_MS = 86_400_000;

/** Of a page of the web: where it was, and in which letters its server said it is written. */
type Page = { readonly url: string | null; readonly charset: string | null };
const NO_PAGE: Page = { url: null, charset: null };

const onItsWay = (): AppError => conflict("This file is on its way already. Wait for it, or send it under a new id.");

/**
 * Takes a file in, a piece at a time and outside any transaction: a slow sender holds nothing up. It is there once all
 * of it is; what did not arrive whole is removed.
 * @throws `invalid` for what can't become a document or did not arrive as it was sent, `too_large`
 */
export async function receiveOriginal(
  scope: Scope,
  id: string,
  { name, sha256 }: ReceiveOriginal,
  body: AsyncIterable<Uint8Array>,
  page: Page = NO_PAGE,
): Promise<{ value: Original; isNew: boolean }> {
  authorize(scope.actor, "document:create");
  const before = await findOriginal(scope, id);
  if (before?.sha256) return { value: same(before, scope, name, sha256), isNew: false };
  if (before) throw onItsWay();
  await removeForgotten(scope, new Date(Date.now() - FORGOTTEN_MS));
  try {
    await receivePieces(scope, { id, name, ...page }, body, sha256);
  } catch (error) {
    if (isUniqueViolation(error)) throw onItsWay();
    await removeUnfinished(scope, id);
    throw error;
  }
  return { value: await getOriginal(scope, id), isNew: true };
}

async function receivePieces(
  scope: Scope,
  file: { readonly id: string; readonly name: string } & Page,
  body: AsyncIterable<Uint8Array>,
  expected: string | undefined,
): Promise<void> {
  const { id, name } = file;
  const hash = createHash("sha256");
  let size = 0;
  let position = 0;
  for await (const piece of inPieces(body)) {
    size += piece.byteLength;
    if (size > ORIGINAL_LIMIT)
      throw tooLarge(`A file may have ${ORIGINAL_LIMIT / 1_000_000} MB at most. Nothing was stored.`);
    if (position === 0) await insertOriginal(scope, { ...file, type: typeOf(piece, name), size: 0 });
    hash.update(piece);
    await insertPiece(scope, id, position, piece);
    position += 1;
  }
  if (position === 0) throw invalid("This file is empty. Nothing was stored.", { file: "Must not be empty." });
  const arrived = hash.digest("hex");
  if (expected !== undefined && expected !== arrived)
    throw invalid("The file did not arrive as it was sent. Nothing was stored; please send it again.", {
      sha256: "Does not fit what arrived.",
    });
  await completeOriginal(scope, id, { size, sha256: arrived });
}

function typeOf(firstPiece: Uint8Array, name: string): string {
  const sniffed = sniff(firstPiece.subarray(0, SNIFF_BYTES), name);
  if ("problem" in sniffed) throw invalid(`${sniffed.problem} Nothing was stored.`, { file: sniffed.problem });
  return sniffed.type;
}

function same(row: OriginalRow, scope: Scope, name: string, sha256: string | undefined): Original {
  const isSame =
    row.createdById === scope.actor.userId && row.name === name && (sha256 === undefined || sha256 === row.sha256);
  if (!isSame) throw idTaken("original");
  return toOriginal(row);
}

/**
 * Fetches a page of the web and keeps it as it came.
 * @throws `rate_limited`; `invalid` with a sentence when there is no page that may be fetched
 */
export async function fetchOriginal(
  scope: Scope,
  id: string,
  typed: string,
  options: FetchOptions = { allowed: onlyPublic },
): Promise<{ value: Original; isNew: boolean }> {
  authorize(scope.actor, "document:create");
  const before = await findOriginal(scope, id);
  if (before?.sha256) {
    if (before.createdById !== scope.actor.userId || before.url === null) throw idTaken("original");
    return { value: toOriginal(before), isNew: false };
  }
  await countUse("fetch-page", scope.actor.userId);
  const { address, contentType, kind, bytes } = await fetchPage(typed, options);
  const name = nameOfPage(address, kind);
  return receiveOriginal(scope, id, { name }, only(bytes), { url: address, charset: charsetIn(contentType) });
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const toOriginal = ({ createdAt, createdById: _by, charset: _charset, ...row }: OriginalRow): Original =>
  originalSchema.parse({ ...row, createdAt: createdAt.toISOString() });

/** What is known of a file. @throws `not_found`, also while it is still arriving */
export async function getOriginal(scope: Scope, id: string): Promise<Original> {
  authorize(scope.actor, "document:read");
  const row = await findOriginal(scope, id);
  if (!row?.sha256) throw notFound("original");
  return toOriginal(row);
}

/**
 * What is known of a file to whoever reads it: also in which letters its server said it is written.
 * @throws `not_found`
 */
export async function loadOriginal(scope: Scope, id: string): Promise<Original & { readonly charset: string | null }> {
  const original = await getOriginal(scope, id);
  return { ...original, charset: (await findOriginal(scope, id))?.charset ?? null };
}

/** The file a document came as: its present revision, or the latest before it that came as one. Null for one that was written here. */
export async function loadOriginalOf(
  scope: Scope,
  documentId: string,
  number: number,
  tx?: Db,
): Promise<OriginalOutline | null> {
  const row = await findOriginalOf(scope, documentId, number, tx);
  return row && originalOutlineSchema.parse(row);
}

/** The bytes of a file, a piece at a time. @throws `not_found` */
export async function* readOriginal(scope: Scope, id: string): AsyncGenerator<Uint8Array> {
  await getOriginal(scope, id);
  for (let position = 0; ; position += 1) {
    const piece = await findPiece(scope, id, position);
    if (!piece) return;
    yield piece;
  }
}

/**
 * A file as an answer. It is handed over to be kept, never to be shown: whatever is in it, a browser runs none of it here.
 * @throws `not_found`
 */
export async function downloadOriginal(scope: Scope, id: string): Promise<Response> {
  const { name, size } = await getOriginal(scope, id);
  // Node types its web streams apart from the browser's; this is one of our own pieces of bytes.
  const body = Readable.toWeb(Readable.from(readOriginal(scope, id))) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return new Response(body, {
    headers: {
      "content-type": "application/octet-stream",
      "content-length": String(size),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
}

/** A PDF as an answer to be shown, or the part of it that the headers ask for. @throws `not_found`, also for what is no PDF */
export const servePdf = async (scope: Scope, id: string, asked: Headers): Promise<Response> =>
  answerPdf(scope, await getOriginal(scope, id), asked);
