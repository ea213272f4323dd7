import { withId } from "#lib/edge/params.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { servePdf } from "#lib/originals/service.ts";

export const GET = memberRoute({
  summary: "An uploaded PDF to be shown, whole or the part a Range header asks for",
  params: withId,
  produces: "application/pdf",
  handle: async ({ scope, params, request }) => servePdf(scope, params.id, request.headers),
});
