/** GET /pdfjs/{version}/…: the parts of the viewer of PDFs that it fetches itself. They are the same for everybody. */
import { problemResponse } from "#lib/edge/problem.ts";
import { serveViewerFile } from "#lib/pages/server/viewer-file.ts";

type Context = { readonly params: Promise<{ readonly version: string; readonly file: string[] }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { version, file } = await params;
  try {
    return await serveViewerFile(version, file);
  } catch (error) {
    return problemResponse(error, crypto.randomUUID());
  }
}
