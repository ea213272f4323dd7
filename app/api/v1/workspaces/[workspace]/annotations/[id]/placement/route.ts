import { annotationSchema, attachAnnotationSchema } from "#lib/annotations/model.ts";
import { attachAnnotation } from "#lib/annotations/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const PUT = memberRoute({
  summary: "Give an annotation its place in the present revision by hand",
  params: withId,
  body: attachAnnotationSchema,
  ifMatch: true,
  returns: annotationSchema,
  handle: async ({ scope, params, version, body }) => ok(await attachAnnotation(scope, params.id, version, body)),
});
