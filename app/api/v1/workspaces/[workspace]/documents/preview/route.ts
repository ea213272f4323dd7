import { z } from "zod";
import { previewSchema } from "#lib/documents/model.ts";
import { previewDocument } from "#lib/documents/service.ts";
import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { SUBMISSION_BYTES, sentContentSchema } from "#lib/imports/model.ts";

export const POST = memberRoute({
  summary: "What a text or a file would become; nothing is stored but the pictures that its beginning shows",
  params: inWorkspace,
  body: z.object({ content: sentContentSchema }).strict(),
  bodyBytes: SUBMISSION_BYTES,
  returns: previewSchema,
  handle: async ({ request, scope, body }) => ok(await previewDocument(scope, body.content, request.signal)),
});
