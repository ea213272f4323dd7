import { documentSchema } from "#lib/documents/model.ts";
import { restoreDocument } from "#lib/documents/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const POST = memberRoute({
  summary: "Take a document out of the trash",
  params: withId,
  returns: documentSchema,
  handle: async ({ scope, params }) => ok(await restoreDocument(scope, params.id)),
});
