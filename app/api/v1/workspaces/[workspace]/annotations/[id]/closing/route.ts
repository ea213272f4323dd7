import { annotationSchema } from "#lib/annotations/model.ts";
import { closeAnnotation, reopenAnnotation } from "#lib/annotations/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const PUT = memberRoute({
  summary: "Set the note of a passage that is gone aside",
  params: withId,
  ifMatch: true,
  returns: annotationSchema,
  handle: async ({ scope, params, version }) => ok(await closeAnnotation(scope, params.id, version)),
});

export const DELETE = memberRoute({
  summary: "Take up a note that was set aside",
  params: withId,
  ifMatch: true,
  returns: annotationSchema,
  handle: async ({ scope, params, version }) => ok(await reopenAnnotation(scope, params.id, version)),
});
