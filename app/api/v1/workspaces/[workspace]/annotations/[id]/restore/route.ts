import { annotationSchema } from "#lib/annotations/model.ts";
import { restoreAnnotation } from "#lib/annotations/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";

export const POST = memberRoute({
  summary: "Take an annotation out of the trash",
  params: withId,
  returns: annotationSchema,
  handle: async ({ scope, params }) => ok(await restoreAnnotation(scope, params.id)),
});
