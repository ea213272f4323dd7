import "server-only";
import { BODY_LENGTH } from "#lib/body-length.ts";

/** What a handler says: a value with its status, nothing, or a response of its own making (a file, a stream). */
export type Reply =
  | { readonly status: 200 | 201; readonly value: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: 204 }
  | Response;

export const ok = (value: unknown): Reply => ({ status: 200, value });

/** 201 the first time, 200 with the same row when it was there already. */
export const created = ({ value, isNew }: { readonly value: unknown; readonly isNew: boolean }): Reply => ({
  status: isNew ? 201 : 200,
  value,
});

export const done = (): Reply => ({ status: 204 });

/** The reply as a response. A mutable row's version is its entity tag; nothing that saw a session is cached, unless it says so itself. */
export function answer(reply: Reply, requestId: string): Response {
  const headers = { "cache-control": "private, no-store", "x-request-id": requestId };
  if (reply instanceof Response) {
    for (const [name, value] of Object.entries({ ...headers, ...lasting(reply) })) reply.headers.set(name, value);
    return reply;
  }
  if (reply.status === 204) return new Response(null, { status: 204, headers });
  return Response.json(reply.value, {
    status: reply.status,
    headers: { ...headers, ...etag(reply.value), ...reply.headers },
  });
}

function lasting({ headers }: Response): Record<string, string> {
  const [kept, length] = [headers.get("cache-control"), headers.get("content-length")];
  return {
    ...(kept === null ? {} : { "cache-control": kept }),
    ...(length === null ? {} : { [BODY_LENGTH]: length }),
  };
}

function etag(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null || !("version" in value) || typeof value.version !== "number")
    return {};
  return { etag: `"${value.version}"` };
}
