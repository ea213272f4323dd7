import { withId, withNewId } from "#lib/edge/params.ts";
import { created, done } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { createInvitationSchema, madeInvitationSchema } from "#lib/invitations/model.ts";
import { createInvitation, withdrawInvitation } from "#lib/invitations/service.ts";

export const PUT = memberRoute({
  summary: "Make an invitation; its link is in this answer and in no other",
  params: withNewId,
  body: createInvitationSchema,
  returns: madeInvitationSchema,
  handle: async ({ scope, params, body }) =>
    created({ value: await createInvitation(scope, params.id, body), isNew: true }),
});

export const DELETE = memberRoute({
  summary: "Withdraw an invitation",
  params: withId,
  handle: async ({ scope, params }) => {
    await withdrawInvitation(scope, params.id);
    return done();
  },
});
