import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { kinsSchema } from "#lib/returns/model.ts";
import { findKins } from "#lib/returns/service.ts";

export const GET = memberRoute({
  summary: "The documents that an uploaded file is already, and those that it went out from",
  params: withId,
  returns: kinsSchema,
  handle: async ({ scope, params }) => ok(await findKins(scope, params.id)),
});
