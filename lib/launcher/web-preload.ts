/** Loaded into the web server before anything else: what Next leaves to others. */
import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage, ServerResponse } from "node:http";
import { sayLength } from "./body-lengths.ts";
import { prepareExchange, settingFrom } from "./web-request.ts";
import { explainRefusal } from "./wordless-refusals.ts";

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

const isExchange = (message: unknown): message is Exchange =>
  typeof message === "object" &&
  message !== null &&
  "request" in message &&
  message.request instanceof IncomingMessage &&
  "response" in message &&
  message.response instanceof ServerResponse;

const setting = settingFrom(process.env);

// What libraries will change some day is news for developers, not for the log of whoever runs the server.
if (!setting.isDevelopment) process.noDeprecation = true;

/** The answers that are being written. */
const answers = new Set<ServerResponse>();

subscribe("http.server.request.start", (message) => {
  if (!isExchange(message)) return;
  const { request, response } = message;
  prepareExchange(request, response, setting);
  explainRefusal(request, response);
  sayLength(response);
  answers.add(response);
  response.once("close", () => answers.delete(response));
});

/**
 * Asked to stop, Next waits for every answer to be finished, which is right for an upload and never happens
 * to a stream of events. The browser opens such a stream again by itself, at the next server.
 */
function endStreams(): void {
  for (const answer of answers) if (isStream(answer)) answer.destroy();
}

const isStream = (answer: ServerResponse): boolean =>
  [answer.req.headers.accept, answer.getHeader("content-type")].some((type) =>
    String(type).startsWith("text/event-stream"),
  );

process.once("SIGTERM", endStreams);
process.once("SIGINT", endStreams);

/** How long it may take to stop when nobody is there to insist on it, in milliseconds. */
const GRACE = 5_000;

// The channel to the launcher closes when the launcher dies, however it dies. Nobody would watch the server or
// stop it then, so it ends, as it would when asked to.
process.once("disconnect", () => {
  setTimeout(() => process.exit(1), GRACE).unref();
  process.kill(process.pid, "SIGTERM");
});
