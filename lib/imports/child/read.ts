/** A process that reads one text and ends. What it is given and what it makes of it go through its pipes, as JSON. */
import { text } from "node:stream/consumers";
import { readWritten, type Submission } from "../read-written.ts";

// The other end of the pipe is our own server, which has checked what it sends.
const submission = JSON.parse(await text(process.stdin)) as Submission;
const outcome = await (submission.format === "html" ? readPage(submission) : readWritten(submission));
process.stdout.write(JSON.stringify(outcome));

async function readPage(page: Submission) {
  // Half of the time it takes to start is that of the parsers, which texts do not need.
  const { readHtml } = await import("./read-html.ts");
  return readHtml(page);
}
