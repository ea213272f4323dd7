import { withId } from "#lib/edge/params.ts";
import { created, done, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { beginReadingSchema, progressSchema } from "#lib/pages/progress.ts";
import { beginReading, cancelReading, getReading } from "#lib/pages/service.ts";

export const GET = memberRoute({
  summary: "How far the reading of a PDF has come",
  params: withId,
  returns: progressSchema,
  handle: async ({ scope, params }) => ok(await getReading(scope, params.id)),
});

export const PUT = memberRoute({
  summary: "Have a PDF read, in the background; with its password where it opens with none, which is kept nowhere",
  params: withId,
  body: beginReadingSchema,
  returns: progressSchema,
  handle: async ({ scope, params, body }) => created(await beginReading(scope, params.id, body)),
});

export const DELETE = memberRoute({
  summary: "Give the reading of a PDF up",
  params: withId,
  handle: async ({ scope, params }) => {
    await cancelReading(scope, params.id);
    return done();
  },
});
