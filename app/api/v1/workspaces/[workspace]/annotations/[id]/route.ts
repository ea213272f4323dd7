import { annotationSchema, changeAnnotationSchema, createAnnotationSchema } from "#lib/annotations/model.ts";
import { createAnnotation, getAnnotation, trashAnnotation, updateAnnotation } from "#lib/annotations/service.ts";
import { withId, withNewId } from "#lib/edge/params.ts";
import { created, done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const GET = memberRoute({
  summary: "One annotation",
  params: withId,
  returns: annotationSchema,
  handle: async ({ scope, params }) => ok(await getAnnotation(scope, params.id)),
});

export const PUT = memberRoute({
  summary: "Mark a passage",
  params: withNewId,
  body: createAnnotationSchema,
  returns: annotationSchema,
  handle: async ({ scope, params, body }) => created(await createAnnotation(scope, params.id, body)),
});

export const PATCH = memberRoute({
  summary: "Change what the caller said of a passage",
  params: withId,
  ifMatch: true,
  body: changeAnnotationSchema,
  returns: annotationSchema,
  handle: async ({ scope, params, version, body }) => ok(await updateAnnotation(scope, params.id, version, body)),
});

export const DELETE = memberRoute({
  summary: "Put an annotation into the trash",
  params: withId,
  ifMatch: true,
  handle: async ({ scope, params, version }) => {
    await trashAnnotation(scope, params.id, version);
    return done();
  },
});
