import { createRevision } from "#lib/documents/service.ts";
import { withId } from "#lib/edge/params.ts";
import { created } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { newIdSchema } from "#lib/fields.ts";
import { SUBMISSION_BYTES } from "#lib/imports/model.ts";
import { carriedRevisionSchema, createRevisionSchema } from "#lib/revisions/model.ts";

export const PUT = memberRoute({
  summary: "Make the next revision of a document; what people marked is carried to it",
  params: withId.extend({ revision: newIdSchema }),
  body: createRevisionSchema,
  bodyBytes: SUBMISSION_BYTES,
  returns: carriedRevisionSchema,
  handle: async ({ scope, params: { id, revision }, body }) => created(await createRevision(scope, id, revision, body)),
});
