import { z } from "zod";
import { getClaim } from "#lib/claims/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { historyEntrySchema } from "#lib/events/model.ts";
import { listHistory } from "#lib/events/service.ts";

export const GET = memberRoute({
  summary: "What happened to the claim and on it, newest first",
  params: withId,
  returns: z.object({ items: z.array(historyEntrySchema), next: z.null() }),
  handle: async ({ scope, params }) => {
    await getClaim(scope, params.id);
    return ok({ items: await listHistory(scope, { claimId: params.id }), next: null });
  },
});
