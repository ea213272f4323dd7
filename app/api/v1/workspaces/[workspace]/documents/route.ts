import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { documentEntrySchema, listDocumentsSchema } from "#lib/documents/model.ts";
import { listDocuments } from "#lib/documents/service.ts";
import { pageOf } from "#lib/fields.ts";

export const GET = memberRoute({
  summary: "The documents of the workspace, without their texts",
  params: inWorkspace,
  query: listDocumentsSchema,
  returns: pageOf(documentEntrySchema),
  handle: async ({ scope, query }) => ok(await listDocuments(scope, query)),
});
