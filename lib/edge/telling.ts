import "server-only";
import { problemResponse } from "./problem.ts";

/** A file that is an answer, with what must be said of it besides. */
export type Sent = {
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  readonly about: Readonly<Record<string, unknown>>;
  readonly pieces: AsyncIterable<Uint8Array>;
};

/** How a caller asks to be told how far the making of a file is, before the file. */
export const TELLING = "application/vnd.touchstone.telling";

export const asksToBeTold = (request: Request): boolean => request.headers.get("accept") === TELLING;

/**
 * An answer that tells what happens until a file is made, and then is the file: lines of JSON, `{news}` for each thing
 * that happens; at the end `{problem}`, or `{file}` after whose line its bytes follow. Nothing of it is kept, so it does
 * not matter which process answers, and who goes away has given up the work.
 */
export function tellingResponse<News>(
  make: (tell: (news: News) => void) => Promise<Sent>,
  requestId: string,
): Response {
  const encoder = new TextEncoder();
  const line = (said: object): Uint8Array => encoder.encode(`${JSON.stringify(said)}\n`);
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        const { pieces, ...file } = await make((news) => controller.enqueue(line({ news })));
        controller.enqueue(line({ file }));
        for await (const piece of pieces) controller.enqueue(piece);
      } catch (error) {
        const problem: unknown = await problemResponse(error, requestId).json();
        controller.enqueue(line({ problem }));
      }
      controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": TELLING, "x-accel-buffering": "no" } });
}
