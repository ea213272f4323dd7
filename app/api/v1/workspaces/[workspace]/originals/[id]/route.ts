import { withId, withNewId } from "#lib/edge/params.ts";
import { created, ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { originalSchema, receiveOriginalSchema } from "#lib/originals/model.ts";
import { getOriginal, receiveOriginal } from "#lib/originals/service.ts";

export const GET = memberRoute({
  summary: "What is known of an uploaded file",
  params: withId,
  returns: originalSchema,
  handle: async ({ scope, params }) => ok(await getOriginal(scope, params.id)),
});

export const PUT = memberRoute({
  summary: "Upload a file; its bytes are the body of the request",
  params: withNewId,
  query: receiveOriginalSchema,
  returns: originalSchema,
  handle: async ({ scope, params, query, request }) =>
    created(await receiveOriginal(scope, params.id, query, request.body ?? new ReadableStream())),
});
