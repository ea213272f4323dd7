import { checkHealth } from "#lib/health/service.ts";

/** For supervisors and load balancers: 200 while the database answers, 503 otherwise. */
export async function GET(): Promise<Response> {
  const isHealthy = await checkHealth();
  return Response.json(
    { status: isHealthy ? "ok" : "unavailable" },
    { status: isHealthy ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
