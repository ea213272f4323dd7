import { withId } from "#lib/edge/params.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { downloadOriginal } from "#lib/originals/service.ts";

export const GET = memberRoute({
  summary: "An uploaded file as it came, byte for byte",
  params: withId,
  produces: "application/octet-stream",
  handle: async ({ scope, params }) => downloadOriginal(scope, params.id),
});
