import { done } from "#lib/edge/reply.ts";
import { personRoute } from "#lib/edge/route.ts";
import { connectSchema } from "#lib/identities/model.ts";
import { beginConnecting, disconnect } from "#lib/identities/service.ts";

export const POST = personRoute({
  summary:
    "Show one's password, to connect an account of the provider within the next ten minutes by signing in with it",
  body: connectSchema,
  handle: async ({ person, body }) => {
    await beginConnecting(person, body.password);
    return done();
  },
});

export const DELETE = personRoute({
  summary: "Disconnect the provider's account from one's own",
  handle: async ({ person }) => {
    await disconnect(person);
    return done();
  },
});
