import { withNewId } from "#lib/edge/params.ts";
import { created } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { onlyPublic } from "#lib/web-pages/addresses.ts";
import { fetchOriginalSchema, originalSchema } from "#lib/originals/model.ts";
import { fetchOriginal } from "#lib/originals/service.ts";

export const PUT = memberRoute({
  summary: "Fetch a public page of the web, to be kept as it came; ten a minute",
  params: withNewId,
  body: fetchOriginalSchema,
  returns: originalSchema,
  handle: async ({ scope, params, body, request }) =>
    created(await fetchOriginal(scope, params.id, body.url, { allowed: onlyPublic, signal: request.signal })),
});
