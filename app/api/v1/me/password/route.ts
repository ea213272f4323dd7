import { done } from "#lib/edge/reply.ts";
import { personRoute } from "#lib/edge/route.ts";
import { changePasswordSchema } from "#lib/users/model.ts";
import { changePassword } from "#lib/users/service.ts";

export const POST = personRoute({
  summary: "Change one's own password; every other browser is signed out",
  body: changePasswordSchema,
  handle: async ({ person, body }) => {
    await changePassword(person, body);
    return done();
  },
});
