import { addressOf } from "#lib/auth/peer.ts";
import { done } from "#lib/edge/reply.ts";
import { publicRoute } from "#lib/edge/route.ts";
import { resetPasswordSchema } from "#lib/users/model.ts";
import { resetPassword } from "#lib/users/service.ts";

export const POST = publicRoute({
  summary: "Set a new password with the link an administrator made",
  body: resetPasswordSchema,
  handle: async ({ request, body }) => {
    await resetPassword(body, addressOf(request.headers));
    return done();
  },
});
