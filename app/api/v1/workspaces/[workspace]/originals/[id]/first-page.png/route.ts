import { withId } from "#lib/edge/params.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { serveFirstPicture } from "#lib/pages/service.ts";

export const GET = memberRoute({
  summary: "A picture of the first page of a PDF that has been read, where one could be made",
  params: withId,
  produces: "image/png",
  handle: async ({ scope, params, request }) => serveFirstPicture(scope, params.id, request.headers),
});
