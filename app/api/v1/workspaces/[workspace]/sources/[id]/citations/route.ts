import { z } from "zod";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { sourceUseSchema } from "#lib/ledger/model.ts";
import { listSourceUses } from "#lib/ledger/service.ts";

export const GET = memberRoute({
  summary: "What cites a source, and for which claims",
  params: withId,
  returns: z.object({ items: z.array(sourceUseSchema), next: z.null() }),
  handle: async ({ scope, params }) => ok({ items: await listSourceUses(scope, params.id), next: null }),
});
