import { withId } from "#lib/edge/params.ts";
import { created, done } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { idSchema, newIdSchema } from "#lib/fields.ts";
import { signedOffSchema, signOffSchema } from "#lib/sign-offs/model.ts";
import { giveSignOff, withdrawSignOff } from "#lib/sign-offs/service.ts";

export const PUT = memberRoute({
  summary: "Sign the difference between two revisions off",
  params: withId.extend({ signOff: newIdSchema }),
  body: signOffSchema,
  returns: signedOffSchema,
  handle: async ({ scope, params: { id, signOff }, body }) => created(await giveSignOff(scope, id, signOff, body)),
});

export const DELETE = memberRoute({
  summary: "Take a sign-off back",
  params: withId.extend({ signOff: idSchema }),
  handle: async ({ scope, params: { id, signOff } }) => {
    await withdrawSignOff(scope, id, signOff);
    return done();
  },
});
