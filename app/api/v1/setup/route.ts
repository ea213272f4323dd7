import { z } from "zod";
import { created } from "#lib/edge/reply.ts";
import { publicRoute } from "#lib/edge/route.ts";
import { setupSchema } from "#lib/setup/model.ts";
import { setUp } from "#lib/setup/service.ts";

export const POST = publicRoute({
  summary: "The first visitor's setup, with the link that the server printed",
  body: setupSchema,
  returns: z.object({ workspace: z.string() }),
  handle: async ({ request, body }) => created({ value: await setUp(body, request.headers), isNew: true }),
});
