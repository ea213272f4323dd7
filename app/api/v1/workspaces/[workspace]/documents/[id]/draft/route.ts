import { DRAFT_BYTES, draftSchema, draftStateSchema, writeDraftSchema } from "#lib/drafts/model.ts";
import { dropDraft, readDraft, writeDraft } from "#lib/drafts/service.ts";
import { withId } from "#lib/edge/params.ts";
import { done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const GET = memberRoute({
  summary: "One's own unsaved draft of a document, and who else is writing at it",
  params: withId,
  returns: draftStateSchema,
  handle: async ({ scope, params }) => ok(await readDraft(scope, params.id)),
});

export const PUT = memberRoute({
  summary: 'Keep one\'s own unsaved draft; If-Match: "0" begins one',
  params: withId,
  body: writeDraftSchema,
  bodyBytes: DRAFT_BYTES,
  ifMatch: true,
  returns: draftSchema,
  handle: async ({ scope, params, version, body }) => ok(await writeDraft(scope, params.id, version, body)),
});

export const DELETE = memberRoute({
  summary: "Throw one's own unsaved draft away",
  params: withId,
  handle: async ({ scope, params }) => {
    await dropDraft(scope, params.id);
    return done();
  },
});
