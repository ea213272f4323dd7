import { z } from "zod";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { pageLayoutSchema } from "#lib/pages/model.ts";
import { pageWindowSchema } from "#lib/pages/progress.ts";
import { listReadPages } from "#lib/pages/service.ts";

export const GET = memberRoute({
  summary: "Pages of a PDF with where their words stand; while it is being read the first ones, for the time being",
  params: withId,
  query: pageWindowSchema,
  returns: z.object({ items: z.array(pageLayoutSchema) }),
  handle: async ({ scope, params, query }) => ok({ items: await listReadPages(scope, params.id, query) }),
});
