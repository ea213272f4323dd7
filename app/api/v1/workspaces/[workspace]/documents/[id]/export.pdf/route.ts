import { withId } from "#lib/edge/params.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { attachmentOf } from "#lib/exports/file-name.ts";
import { exportQuerySchema } from "#lib/exports/options.ts";
import { exportPdf } from "#lib/exports/service.ts";

export const GET = memberRoute({
  summary: "The annotated PDF of a document, as the caller may see it; private=include adds their own private notes",
  params: withId,
  query: exportQuerySchema,
  produces: "application/pdf",
  handle: async ({ scope, params, query, request }) => {
    const { name, bytes } = await exportPdf(scope, params.id, query, request.signal);
    return new Response(bytes, {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(bytes.length),
        "content-disposition": attachmentOf(name),
      },
    });
  },
});
