import { z } from "zod";
import { markSchema } from "#lib/annotations/model.ts";
import { listDocumentMarks } from "#lib/annotations/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { WHOLE_NUMBER_LIMIT } from "#lib/fields.ts";

export const GET = memberRoute({
  summary: "Where every annotation of a document stands in its present revision, or stood in another, without bodies",
  params: withId,
  query: z.object({
    revision: z.coerce.number("Must be a number.").int().positive().max(WHOLE_NUMBER_LIMIT).optional(),
  }),
  returns: z.object({ revision: z.int(), items: z.array(markSchema) }),
  handle: async ({ scope, params, query }) => ok(await listDocumentMarks(scope, params.id, query.revision)),
});
