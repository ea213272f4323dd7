import { readBytes } from "#lib/edge/body.ts";
import { inWorkspace } from "#lib/edge/params.ts";
import { created } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { PICTURE_BYTES, pictureSchema } from "#lib/pictures/model.ts";
import { receivePicture } from "#lib/pictures/service.ts";

export const POST = memberRoute({
  summary: "Upload a picture to be put into a text; its bytes are the body of the request, and name it",
  params: inWorkspace,
  returns: pictureSchema,
  handle: async ({ scope, request }) => created(await receivePicture(scope, await readBytes(request, PICTURE_BYTES))),
});
