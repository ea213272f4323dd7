import { replySchema } from "#lib/annotations/model.ts";
import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { idSchema } from "#lib/fields.ts";
import { restoreReply } from "#lib/replies/service.ts";

export const POST = memberRoute({
  summary: "Take a reply out of the trash",
  params: withId.extend({ reply: idSchema }),
  returns: replySchema,
  handle: async ({ scope, params: { id, reply } }) => ok(await restoreReply(scope, id, reply)),
});
