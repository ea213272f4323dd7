import { z } from "zod";
import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { invitationSchema } from "#lib/invitations/model.ts";
import { listOpenInvitations } from "#lib/invitations/service.ts";

export const GET = memberRoute({
  summary: "The invitations nobody has accepted yet, newest first",
  params: inWorkspace,
  returns: z.object({ items: z.array(invitationSchema), next: z.null() }),
  handle: async ({ scope }) => ok({ items: await listOpenInvitations(scope), next: null }),
});
