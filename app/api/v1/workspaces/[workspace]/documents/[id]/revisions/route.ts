import { z } from "zod";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { listDocumentRevisions } from "#lib/revising/service.ts";
import { revisionEntrySchema } from "#lib/revisions/model.ts";

export const GET = memberRoute({
  summary: "The revisions of a document, newest first, without their texts",
  params: withId,
  returns: z.object({ items: z.array(revisionEntrySchema) }),
  handle: async ({ scope, params }) => ok({ items: await listDocumentRevisions(scope, params.id) }),
});
