import { z } from "zod";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { signedOffSchema } from "#lib/sign-offs/model.ts";
import { listSignOffs } from "#lib/sign-offs/service.ts";

export const GET = memberRoute({
  summary: "What was signed off in the document, the latest first",
  params: withId,
  returns: z.object({ items: z.array(signedOffSchema), next: z.null() }),
  handle: async ({ scope, params }) => ok({ items: await listSignOffs(scope, params.id), next: null }),
});
