import { restoreClaim } from "#lib/claims/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { claimRecordSchema } from "#lib/ledger/model.ts";
import { getClaimRecord } from "#lib/ledger/service.ts";

export const POST = memberRoute({
  summary: "Take a claim out of the trash",
  params: withId,
  returns: claimRecordSchema,
  handle: async ({ scope, params }) => {
    await restoreClaim(scope, params.id);
    return ok(await getClaimRecord(scope, params.id));
  },
});
