import { withId } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { idSchema } from "#lib/fields.ts";
import { returnSchema } from "#lib/returns/model.ts";
import { bringBack, previewReturn } from "#lib/returns/service.ts";

const params = withId.extend({ original: idSchema });

export const GET = memberRoute({
  summary: "What a PDF that went out from here and came back has, that its document has not; nothing is stored",
  params,
  returns: returnSchema,
  handle: async ({ scope, params: { id, original } }) => ok(await previewReturn(scope, id, original)),
});

export const PUT = memberRoute({
  summary: "Bring the annotations and replies that are new in such a PDF into its document, under their writers' names",
  params,
  returns: returnSchema,
  handle: async ({ scope, params: { id, original } }) => ok(await bringBack(scope, id, original)),
});
