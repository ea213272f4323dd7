import { z } from "zod";
import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { memberSchema } from "#lib/workspaces/model.ts";
import { listWorkspaceMembers } from "#lib/workspaces/service.ts";

export const GET = memberRoute({
  summary: "The members of the workspace, in the order they joined",
  params: inWorkspace,
  returns: z.object({ items: z.array(memberSchema), next: z.null() }),
  handle: async ({ scope }) => ok({ items: await listWorkspaceMembers(scope), next: null }),
});
