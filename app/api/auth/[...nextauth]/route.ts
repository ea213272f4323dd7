import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { v7 as uuidv7 } from "uuid";
import { authOptions } from "#lib/auth/config.ts";
import { invitationIn } from "#lib/auth/invitation-in.ts";
import { findSignedIn } from "#lib/auth/principal.ts";
import { readBytes } from "#lib/edge/body.ts";
import { requireSameOrigin } from "#lib/edge/origin.ts";
import { problemResponse } from "#lib/edge/problem.ts";
import { note } from "#lib/edge/route.ts";
import { AppError } from "#lib/errors.ts";

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** An e-mail address, a password and next-auth's token fit in many times over. In bytes. */
const BODY_BYTES = 16_000;

// next-auth 4 declares its App Router handler as any; it takes a request with a context and answers with a response.
const handOver = NextAuth as unknown as (request: Request, context: Context, options: unknown) => Promise<Response>;

/** Asks next-auth, which says 401 of whatever was thrown at its door: what we foresaw is answered as it is everywhere. */
async function respond(request: Request, context: Context, requestId: string): Promise<Response> {
  try {
    requireSameOrigin(request);
    let refusal: AppError | undefined;
    const { headers } = request;
    const options = authOptions({
      onRefusal: (error) => (refusal = error),
      headers,
      whoIsIn: findSignedIn,
      invitation: invitationIn(headers),
    });
    const response = await handOver(await withSmallBody(request), context, options);
    return refusal ? problemResponse(refusal, requestId) : response;
  } catch (error) {
    return problemResponse(error, requestId);
  }
}

/**
 * next-auth reads whatever is sent, to its end and before it asks for its token, and takes JSON for a form, with
 * anything in its fields. @throws `too_large`, `unsupported_type`
 */
async function withSmallBody(request: Request): Promise<Request> {
  const { url, method, headers } = request;
  if (method !== "POST") return request;
  if (headers.get("content-type")?.split(";")[0]?.trim() !== "application/x-www-form-urlencoded")
    throw new AppError("unsupported_type", "Only the fields of a form are read here. Nothing was changed.");
  const body = await readBytes(request, BODY_BYTES);
  return new NextRequest(url, { method, headers, body });
}

/** next-auth's own door: it has its own token against forged requests, and ours is checked as well. */
async function handler(request: Request, context: Context): Promise<Response> {
  const requestId = uuidv7();
  const started = performance.now();
  const response = await respond(request, context, requestId);
  note(request, response, requestId, performance.now() - started);
  return response;
}

export { handler as GET, handler as POST };
