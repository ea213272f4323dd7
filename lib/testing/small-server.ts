/**
 * A web server that ends as Next does: asked to stop, it waits for the answers it has begun. `/stream` is a
 * stream of events that never ends, `/told` says how long it is as a route of ours does; anything else is answered with
 * the headers of the request. It prints its port.
 */
import { createServer } from "node:http";
import { BODY_LENGTH } from "#lib/body-length.ts";

const server = createServer((request, response) => {
  if (request.url === "/stream") {
    response.setHeader("Content-Type", "text/event-stream");
    response.write(": hello\n\n");
  } else if (request.url === "/told") {
    response.setHeader(BODY_LENGTH, "10");
    response.write("In two ");
    response.end("go.");
  } else response.end(JSON.stringify(request.headers));
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.close(() => process.exit(0)));
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify(server.address())));
