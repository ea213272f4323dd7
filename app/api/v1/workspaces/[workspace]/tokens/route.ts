import { z } from "zod";
import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { tokenSchema } from "#lib/tokens/model.ts";
import { listOwnTokens } from "#lib/tokens/service.ts";

export const GET = memberRoute({
  summary: "The caller's API tokens for this workspace",
  params: inWorkspace,
  returns: z.object({ items: z.array(tokenSchema), next: z.null() }),
  handle: async ({ scope }) => ok({ items: await listOwnTokens(scope), next: null }),
});
