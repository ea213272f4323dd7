import { withId, withNewId } from "#lib/edge/params.ts";
import { created, done } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { createTokenSchema, madeTokenSchema } from "#lib/tokens/model.ts";
import { createToken, endToken } from "#lib/tokens/service.ts";

export const PUT = memberRoute({
  summary: "Make an API token; it is in this answer and in no other",
  params: withNewId,
  body: createTokenSchema,
  returns: madeTokenSchema,
  handle: async ({ scope, params, body }) => created({ value: await createToken(scope, params.id, body), isNew: true }),
});

export const DELETE = memberRoute({
  summary: "Revoke an API token of the caller's",
  params: withId,
  handle: async ({ scope, params }) => {
    await endToken(scope, params.id);
    return done();
  },
});
