import { z } from "zod";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { listDocumentRevisions } from "#lib/revising/service.ts";
import { listedRevisionSchema } from "#lib/revisions/model.ts";

export const GET = memberRoute({
  summary: "The revisions of a document, newest first, without their texts",
  params: withId,
  returns: z.object({ items: z.array(listedRevisionSchema) }),
  handle: async ({ scope, params }) => ok({ items: await listDocumentRevisions(scope, params.id) }),
});
