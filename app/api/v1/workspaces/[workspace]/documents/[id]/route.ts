import { changeDocumentSchema, createDocumentSchema, documentSchema } from "#lib/documents/model.ts";
import { getDocument, trashDocument, updateDocument } from "#lib/documents/service.ts";
import { withId, withNewId } from "#lib/edge/params.ts";
import { created, done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { SUBMISSION_BYTES } from "#lib/imports/model.ts";
import { createDocumentWithComments } from "#lib/outside/service.ts";

export const GET = memberRoute({
  summary: "A document with its current revision",
  params: withId,
  returns: documentSchema,
  handle: async ({ scope, params }) => ok(await getDocument(scope, params.id)),
});

export const PUT = memberRoute({
  summary: "Add a document",
  params: withNewId,
  body: createDocumentSchema,
  bodyBytes: SUBMISSION_BYTES,
  returns: documentSchema,
  handle: async ({ scope, params, body }) => created(await createDocumentWithComments(scope, params.id, body)),
});

export const PATCH = memberRoute({
  summary: "Change what is known about a document; its text changes by a new revision",
  params: withId,
  ifMatch: true,
  body: changeDocumentSchema,
  returns: documentSchema,
  handle: async ({ scope, params, version, body }) => ok(await updateDocument(scope, params.id, version, body)),
});

export const DELETE = memberRoute({
  summary: "Put a document into the trash",
  params: withId,
  ifMatch: true,
  handle: async ({ scope, params, version }) => {
    await trashDocument(scope, params.id, version);
    return done();
  },
});
