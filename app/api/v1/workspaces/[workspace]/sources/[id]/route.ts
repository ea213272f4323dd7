import { withId, withNewId } from "#lib/edge/params.ts";
import { created, done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { changeSourceSchema, createSourceSchema, sourceSchema } from "#lib/sources/model.ts";
import { createSource, getSource, trashSource, updateSource } from "#lib/sources/service.ts";

export const GET = memberRoute({
  summary: "One source",
  params: withId,
  returns: sourceSchema,
  handle: async ({ scope, params }) => ok(await getSource(scope, params.id)),
});

export const PUT = memberRoute({
  summary: "Add a source; an address the workspace knows is the source it has",
  params: withNewId,
  body: createSourceSchema,
  returns: sourceSchema,
  handle: async ({ scope, params, body }) => created(await createSource(scope, params.id, body)),
});

export const PATCH = memberRoute({
  summary: "Change a source",
  params: withId,
  ifMatch: true,
  body: changeSourceSchema,
  returns: sourceSchema,
  handle: async ({ scope, params, version, body }) => ok(await updateSource(scope, params.id, version, body)),
});

export const DELETE = memberRoute({
  summary: "Put a source into the trash; citations keep naming it",
  params: withId,
  ifMatch: true,
  handle: async ({ scope, params, version }) => {
    await trashSource(scope, params.id, version);
    return done();
  },
});
