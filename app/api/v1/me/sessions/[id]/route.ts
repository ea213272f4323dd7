import { z } from "zod";
import { done } from "#lib/edge/reply.ts";
import { personRoute } from "#lib/edge/route.ts";
import { idSchema } from "#lib/fields.ts";
import { endSessions } from "#lib/users/service.ts";

export const DELETE = personRoute({
  summary: "Sign one browser out",
  params: z.object({ id: idSchema }),
  handle: async ({ person, params }) => {
    await endSessions(person.id, params.id);
    return done();
  },
});
