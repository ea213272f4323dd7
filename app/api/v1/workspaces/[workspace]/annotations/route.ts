import { annotationSchema, listAnnotationsSchema } from "#lib/annotations/model.ts";
import { listVisibleAnnotations } from "#lib/annotations/service.ts";
import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { pageOf } from "#lib/fields.ts";

export const GET = memberRoute({
  summary: "The annotations that fit, the oldest first",
  params: inWorkspace,
  query: listAnnotationsSchema,
  returns: pageOf(annotationSchema),
  handle: async ({ scope, query }) => ok(await listVisibleAnnotations(scope, query)),
});
