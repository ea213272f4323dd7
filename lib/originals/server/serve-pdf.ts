import "server-only";
import { Readable } from "node:stream";
import type { Scope } from "#lib/auth/scope.ts";
import { notFound } from "#lib/errors.ts";
import { rangeOf, type ByteRange } from "../byte-range.ts";
import type { Original } from "../model.ts";
import { findPiece } from "../store.ts";
import { PIECE_BYTES } from "./pieces.ts";

/**
 * A PDF as an answer that a page of ours may paint. A browser that is led to it by itself runs nothing of what is in it.
 * It is asked for again each time, so that whoever may not see it any more does not; unchanged, it is not sent again.
 */
export function answerPdf(scope: Scope, { id, name, type, size, sha256 }: Original, asked: Headers): Response {
  if (type !== "application/pdf") throw notFound("original");
  const etag = `"${sha256}"`;
  const headers = {
    "accept-ranges": "bytes",
    "cache-control": "private, no-cache",
    "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": "application/pdf",
    etag,
  };
  if (asked.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  // A part of a file that is not the one the caller has begun with is of no use.
  const isSame = (asked.get("if-range") ?? etag) === etag;
  const range = rangeOf(isSame ? asked.get("range") : null, size);
  if (range === "nothing")
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
  const { first, last } = range === "whole" ? { first: 0, last: size - 1 } : range;
  return new Response(streamOf(scope, id, { first, last }), {
    status: range === "whole" ? 200 : 206,
    headers: {
      ...headers,
      "content-length": String(last - first + 1),
      ...(range === "whole" ? {} : { "content-range": `bytes ${first}-${last}/${size}` }),
    },
  });
}

const streamOf = (scope: Scope, id: string, range: ByteRange) =>
  // Node types its web streams apart from the browser's; this is one of our own pieces of bytes.
  Readable.toWeb(Readable.from(piecesOf(scope, id, range))) as ReadableStream<Uint8Array<ArrayBuffer>>;

async function* piecesOf(scope: Scope, id: string, { first, last }: ByteRange): AsyncGenerator<Uint8Array> {
  for (let position = Math.floor(first / PIECE_BYTES); position * PIECE_BYTES <= last; position += 1) {
    const piece = await findPiece(scope, id, position);
    if (!piece) return;
    const begin = position * PIECE_BYTES;
    yield piece.subarray(Math.max(0, first - begin), last - begin + 1);
  }
}
