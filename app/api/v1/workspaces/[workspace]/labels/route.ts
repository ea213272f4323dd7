import { z } from "zod";
import { listLabelsInUse } from "#lib/annotations/service.ts";
import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const GET = memberRoute({
  summary: "The labels in use, the most used first",
  params: inWorkspace,
  returns: z.object({ items: z.array(z.string()), next: z.null() }),
  handle: async ({ scope }) => ok({ items: await listLabelsInUse(scope), next: null }),
});
