import { replySchema, writeReplySchema } from "#lib/annotations/model.ts";
import { withId } from "#lib/edge/params.ts";
import { created, done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { idSchema, newIdSchema } from "#lib/fields.ts";
import { createReply, trashReply, updateReply } from "#lib/replies/service.ts";

const params = withId.extend({ reply: idSchema });

export const PUT = memberRoute({
  summary: "Answer in the thread of an annotation",
  params: withId.extend({ reply: newIdSchema }),
  body: writeReplySchema,
  returns: replySchema,
  handle: async ({ scope, params: { id, reply }, body }) => created(await createReply(scope, id, reply, body)),
});

export const PATCH = memberRoute({
  summary: "Change one's own reply",
  params,
  ifMatch: true,
  body: writeReplySchema,
  returns: replySchema,
  handle: async ({ scope, params: { id, reply }, version, body }) =>
    ok(await updateReply(scope, id, reply, version, body)),
});

export const DELETE = memberRoute({
  summary: "Delete a reply",
  params,
  ifMatch: true,
  handle: async ({ scope, params: { id, reply }, version }) => {
    await trashReply(scope, id, reply, version);
    return done();
  },
});
