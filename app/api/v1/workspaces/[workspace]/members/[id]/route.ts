import { withId } from "#lib/edge/params.ts";
import { done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { changeMemberSchema, memberSchema } from "#lib/workspaces/model.ts";
import { endMembership, getMember, updateMember } from "#lib/workspaces/service.ts";

export const GET = memberRoute({
  summary: "One member",
  params: withId,
  returns: memberSchema,
  handle: async ({ scope, params }) => ok(await getMember(scope, params.id)),
});

export const PATCH = memberRoute({
  summary: "Change a member's role",
  params: withId,
  ifMatch: true,
  body: changeMemberSchema,
  returns: memberSchema,
  handle: async ({ scope, params, version, body }) => ok(await updateMember(scope, params.id, version, body)),
});

export const DELETE = memberRoute({
  summary: "Take a member out of the workspace, or leave it",
  params: withId,
  ifMatch: true,
  handle: async ({ scope, params, version }) => {
    await endMembership(scope, params.id, version);
    return done();
  },
});
