import { ok } from "#lib/edge/reply.ts";
import { personRoute } from "#lib/edge/route.ts";
import { changePersonSchema, personSchema } from "#lib/users/model.ts";
import { changeName } from "#lib/users/service.ts";

export const GET = personRoute({
  summary: "Who is signed in",
  returns: personSchema,
  handle: async ({ person: { id, email, name, isInstanceAdmin } }) => ok({ id, email, name, isInstanceAdmin }),
});

export const PATCH = personRoute({
  summary: "Change one's own name",
  body: changePersonSchema,
  returns: personSchema,
  handle: async ({ person, body }) => ok(await changeName(person.id, body.name)),
});
