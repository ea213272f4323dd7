import { z } from "zod";
import { ok } from "#lib/edge/reply.ts";
import { personRoute } from "#lib/edge/route.ts";
import { workspaceSchema } from "#lib/workspaces/model.ts";
import { listOwnWorkspaces } from "#lib/workspaces/service.ts";

export const GET = personRoute({
  summary: "The workspaces the caller is a member of, the last opened first",
  returns: z.object({ items: z.array(workspaceSchema), next: z.null() }),
  handle: async ({ person }) => ok({ items: await listOwnWorkspaces(person.id), next: null }),
});
