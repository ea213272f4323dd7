/** GET /healthz: for load balancers, and for our launcher, which waits for it. Nobody needs to sign in. */
import { checkDatabase } from "#lib/db/health.ts";
import { AppError, statusOf } from "#lib/errors.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    await checkDatabase();
    return Response.json({ status: "ok" }, { headers });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const retry = { "Retry-After": String(error.retryAfter ?? 5) };
    return Response.json(
      { status: error.code, detail: error.message },
      { status: statusOf(error.code), headers: { ...headers, ...retry } },
    );
  }
}
