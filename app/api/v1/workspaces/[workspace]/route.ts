import { inWorkspace } from "#lib/edge/params.ts";
import { created, ok } from "#lib/edge/reply.ts";
import { memberRoute, personRoute } from "#lib/edge/route.ts";
import { changeWorkspaceSchema, createWorkspaceSchema, slugSchema, workspaceSchema } from "#lib/workspaces/model.ts";
import { createWorkspace, getWorkspace, updateWorkspace } from "#lib/workspaces/service.ts";

export const GET = memberRoute({
  summary: "The workspace, and the caller's role in it",
  params: inWorkspace,
  returns: workspaceSchema,
  handle: async ({ scope }) => ok(await getWorkspace(scope)),
});

export const PUT = personRoute({
  summary: "Make a workspace that the caller owns",
  params: inWorkspace.extend({ workspace: slugSchema }),
  body: createWorkspaceSchema,
  returns: workspaceSchema,
  handle: async ({ person, params, body }) => created(await createWorkspace(person.id, params.workspace, body)),
});

export const PATCH = memberRoute({
  summary: "Change the workspace's settings",
  params: inWorkspace,
  ifMatch: true,
  body: changeWorkspaceSchema,
  returns: workspaceSchema,
  handle: async ({ scope, version, body }) => ok(await updateWorkspace(scope, version, body)),
});
