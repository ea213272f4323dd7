import NextAuth from "next-auth";
import { authOptions } from "#lib/auth/config.ts";
import { requireSameOrigin } from "#lib/edge/origin.ts";
import { problemResponse } from "#lib/edge/problem.ts";

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> };

/** next-auth's own door: it has its own token against forged requests, and ours is checked as well. */
async function handler(request: Request, context: Context): Promise<Response> {
  try {
    requireSameOrigin(request);
  } catch (error) {
    return problemResponse(error, crypto.randomUUID());
  }
  // next-auth 4 declares its App Router handler as any; it takes a request with a context and answers with a response.
  return (NextAuth as unknown as (request: Request, context: Context, options: unknown) => Promise<Response>)(
    request,
    context,
    authOptions(),
  );
}

export { handler as GET, handler as POST };
