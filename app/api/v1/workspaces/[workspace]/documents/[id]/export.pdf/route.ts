import { Readable } from "node:stream";
import { withId } from "#lib/edge/params.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { passwordIn } from "#lib/edge/document-password.ts";
import { asksToBeTold, streamOf, tellingResponse } from "#lib/edge/telling.ts";
import { attachmentOf } from "#lib/exports/file-name.ts";
import { exportQuerySchema } from "#lib/exports/options.ts";
import { exportPdf } from "#lib/exports/service.ts";

export const GET = memberRoute({
  summary:
    "The annotated PDF of a document, as the caller may see it. author and stance may be repeated; private=include adds their own private notes; of a PDF with a password, Document-Password says it, percent-encoded",
  params: withId,
  query: exportQuerySchema,
  produces: "application/pdf",
  handle: async ({ scope, params, query, request }) => {
    const asked = { signal: request.signal, password: passwordIn(request) };
    if (asksToBeTold(request)) return tellingResponse((tell) => exportPdf(scope, params.id, query, { ...asked, tell }));
    const { name, type, size, pieces } = await exportPdf(scope, params.id, query, asked);
    return new Response(streamOf(Readable.from(pieces)), {
      headers: {
        "content-type": type,
        "content-length": String(size),
        "content-disposition": attachmentOf(name),
      },
    });
  },
});
