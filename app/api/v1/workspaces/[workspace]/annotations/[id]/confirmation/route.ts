import { annotationSchema, confirmAnnotationSchema } from "#lib/annotations/model.ts";
import { confirmAnnotation } from "#lib/annotations/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const PUT = memberRoute({
  summary: "Say that an annotation goes for the present wording of its passage too",
  params: withId,
  body: confirmAnnotationSchema,
  ifMatch: true,
  returns: annotationSchema,
  handle: async ({ scope, params, version, body }) => ok(await confirmAnnotation(scope, params.id, version, body)),
});
