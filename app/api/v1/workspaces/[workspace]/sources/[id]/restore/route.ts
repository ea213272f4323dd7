import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { sourceSchema } from "#lib/sources/model.ts";
import { restoreSource } from "#lib/sources/service.ts";

export const POST = memberRoute({
  summary: "Take a source out of the trash",
  params: withId,
  returns: sourceSchema,
  handle: async ({ scope, params }) => ok(await restoreSource(scope, params.id)),
});
