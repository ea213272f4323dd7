import { z } from "zod";
import { addressOf } from "#lib/auth/peer.ts";
import { findPerson } from "#lib/auth/principal.ts";
import { ok } from "#lib/edge/reply.ts";
import { publicRoute } from "#lib/edge/route.ts";
import { acceptInvitationSchema } from "#lib/invitations/model.ts";
import { acceptInvitation } from "#lib/invitations/service.ts";

export const POST = publicRoute({
  summary: "Accept an invitation as whoever is signed in, or as a new person",
  body: acceptInvitationSchema,
  returns: z.object({ workspace: z.string() }),
  handle: async ({ request, body }) => {
    const person = await findPerson();
    return ok(await acceptInvitation(body, person?.id ?? null, addressOf(request.headers)));
  },
});
