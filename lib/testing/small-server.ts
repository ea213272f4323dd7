/**
 * A web server that ends as Next does: asked to stop, it waits for the answers it has begun. `/stream` is a
 * stream of events that never ends; anything else is answered with the headers of the request. It prints
 * its port.
 */
import { createServer } from "node:http";

const server = createServer((request, response) => {
  if (request.url === "/stream") {
    response.setHeader("Content-Type", "text/event-stream");
    response.write(": hello\n\n");
  } else response.end(JSON.stringify(request.headers));
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.close(() => process.exit(0)));
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify(server.address())));
