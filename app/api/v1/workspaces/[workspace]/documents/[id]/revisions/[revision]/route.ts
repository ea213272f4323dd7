import { withId } from "#lib/edge/params.ts";
import { created, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { z } from "zod";
import { newIdSchema, revisionNumberSchema } from "#lib/fields.ts";
import { SUBMISSION_BYTES } from "#lib/imports/model.ts";
import { createRevision, getDocumentRevision } from "#lib/revising/service.ts";
import { carriedRevisionSchema, createRevisionSchema, revisionRecordSchema } from "#lib/revisions/model.ts";

export const PUT = memberRoute({
  summary: "Make the next revision of a document; what people marked is carried to it",
  params: withId.extend({ revision: newIdSchema }),
  body: createRevisionSchema,
  bodyBytes: SUBMISSION_BYTES,
  returns: carriedRevisionSchema,
  handle: async ({ scope, params: { id, revision }, body }) => created(await createRevision(scope, id, revision, body)),
});

export const GET = memberRoute({
  summary: "One revision of a document by its number, with its text and content",
  params: withId.extend({ revision: z.coerce.number().pipe(revisionNumberSchema) }),
  returns: revisionRecordSchema,
  handle: async ({ scope, params: { id, revision } }) => ok(await getDocumentRevision(scope, id, revision)),
});
