import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { pageOf } from "#lib/fields.ts";
import { claimEntrySchema, listClaimsSchema } from "#lib/ledger/model.ts";
import { listClaims } from "#lib/ledger/service.ts";

export const GET = memberRoute({
  summary: "The claims of the workspace with their voices and standings",
  params: inWorkspace,
  query: listClaimsSchema,
  returns: pageOf(claimEntrySchema),
  handle: async ({ scope, query }) => ok(await listClaims(scope, query)),
});
