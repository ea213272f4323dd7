import { z } from "zod";
import { inWorkspace } from "#lib/edge/params.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { streamEvents } from "#lib/live/service.ts";

export const GET = memberRoute({
  summary: "What happens in the workspace, as server-sent events",
  params: inWorkspace,
  query: z.object({ since: z.string().max(20).optional() }),
  produces: "text/event-stream",
  handle: async ({ request, scope, query }) => {
    const since = request.headers.get("last-event-id") ?? query.since ?? null;
    const headers = { "content-type": "text/event-stream", "x-accel-buffering": "no" };
    return new Response(streamEvents(scope, since, request.signal), { headers });
  },
});
