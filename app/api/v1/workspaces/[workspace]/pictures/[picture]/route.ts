import { inWorkspace } from "#lib/edge/params.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { pictureIdSchema } from "#lib/pictures/model.ts";
import { servePicture } from "#lib/pictures/service.ts";

export const GET = memberRoute({
  summary: "A picture of a text",
  params: inWorkspace.extend({ picture: pictureIdSchema }),
  produces: "image/*",
  handle: async ({ scope, params, request }) => servePicture(scope, params.picture, request.headers),
});
