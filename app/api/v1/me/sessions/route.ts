import { z } from "zod";
import { done, ok } from "#lib/edge/reply.ts";
import { personRoute } from "#lib/edge/route.ts";
import { sessionSchema } from "#lib/users/model.ts";
import { endSessions, listOwnSessions } from "#lib/users/service.ts";

export const GET = personRoute({
  summary: "The browsers one is signed in with, the latest used first",
  returns: z.object({ items: z.array(sessionSchema), next: z.null() }),
  handle: async ({ person }) => ok({ items: await listOwnSessions(person.id, person.sessionId), next: null }),
});

export const DELETE = personRoute({
  summary: "Sign out everywhere",
  handle: async ({ person }) => {
    await endSessions(person.id);
    return done();
  },
});
