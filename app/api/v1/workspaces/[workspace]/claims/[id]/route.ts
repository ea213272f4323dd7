import { changeClaimSchema, createClaimSchema } from "#lib/claims/model.ts";
import { createClaim, trashClaim, updateClaim } from "#lib/claims/service.ts";
import { withId, withNewId } from "#lib/edge/params.ts";
import { created, done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { claimRecordSchema } from "#lib/ledger/model.ts";
import { getClaimRecord, withRecordIfStale } from "#lib/ledger/service.ts";

export const GET = memberRoute({
  summary: "A claim with its voices, its standing, its mentions and its citations",
  params: withId,
  returns: claimRecordSchema,
  handle: async ({ scope, params }) => ok(await getClaimRecord(scope, params.id)),
});

export const PUT = memberRoute({
  summary: "Add a claim",
  params: withNewId,
  body: createClaimSchema,
  returns: claimRecordSchema,
  handle: async ({ scope, params, body }) => {
    const { isNew } = await createClaim(scope, params.id, body);
    return created({ value: await getClaimRecord(scope, params.id), isNew });
  },
});

export const PATCH = memberRoute({
  summary: "Reword a claim, or say who made it and when",
  params: withId,
  ifMatch: true,
  body: changeClaimSchema,
  returns: claimRecordSchema,
  handle: async ({ scope, params, version, body }) => {
    await withRecordIfStale(scope, params.id, updateClaim(scope, params.id, version, body));
    return ok(await getClaimRecord(scope, params.id));
  },
});

export const DELETE = memberRoute({
  summary: "Put a claim into the trash",
  params: withId,
  ifMatch: true,
  handle: async ({ scope, params, version }) => {
    await withRecordIfStale(scope, params.id, trashClaim(scope, params.id, version));
    return done();
  },
});
