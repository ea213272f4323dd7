import { mergeClaims } from "#lib/annotations/service.ts";
import { mergeClaimSchema } from "#lib/claims/model.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { claimRecordSchema } from "#lib/ledger/model.ts";
import { getClaimRecord, withRecordIfStale } from "#lib/ledger/service.ts";

export const POST = memberRoute({
  summary: "Put a claim into the trash because another says the same; what names the first names the other then",
  params: withId,
  ifMatch: true,
  body: mergeClaimSchema,
  returns: claimRecordSchema,
  handle: async ({ scope, params, version, body }) => {
    await withRecordIfStale(scope, params.id, mergeClaims(scope, params.id, version, body));
    return ok(await getClaimRecord(scope, body.into));
  },
});
