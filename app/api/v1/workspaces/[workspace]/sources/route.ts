import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { pageOf } from "#lib/fields.ts";
import { listSourcesSchema, sourceEntrySchema } from "#lib/sources/model.ts";
import { listSources } from "#lib/sources/service.ts";

export const GET = memberRoute({
  summary: "The sources of the workspace",
  params: inWorkspace,
  query: listSourcesSchema,
  returns: pageOf(sourceEntrySchema),
  handle: async ({ scope, query }) => ok(await listSources(scope, query)),
});
