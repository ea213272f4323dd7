import { z } from "zod";
import { listDocumentPages } from "#lib/desk/service.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { pageLayoutSchema } from "#lib/pages/model.ts";
import { pageWindowSchema } from "#lib/pages/progress.ts";

export const GET = memberRoute({
  summary: "Pages of a document that is a PDF, with where their words stand; none where it is not",
  params: withId,
  query: pageWindowSchema,
  returns: z.object({ items: z.array(pageLayoutSchema) }),
  handle: async ({ scope, params, query }) => ok({ items: await listDocumentPages(scope, params.id, query) }),
});
