/**
 * Makes one annotated PDF: the task comes as a line of JSON on standard input, followed by the original where there is
 * one; the file, or what is to be appended to the original, goes to standard output; what happens meanwhile is told
 * on the third. This runs in a process of its own, because setting pages is native code that cannot be interrupted:
 * it can only be killed.
 */
import { writeSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { News, Task } from "../task.ts";
import { watchMemory } from "./watch-memory.ts";

const NEWLINE = 10;
const NEWS = 3;

function tell(news: News): void {
  try {
    writeSync(NEWS, `${JSON.stringify(news)}\n`);
  } catch {
    // Nobody listens.
  }
}

watchMemory();
const given = await buffer(process.stdin);
const end = given.indexOf(NEWLINE);
// The only one who starts this is server/press.ts, which writes a Task.
const task = JSON.parse(given.subarray(0, end < 0 ? given.length : end).toString()) as Task;
// What a task does not need is not loaded: reading the engine alone takes a quarter of a second.
if ("article" in task) {
  const { makeArticle } = await import("./make-article.ts");
  process.stdout.end(makeArticle(task.article, tell));
} else {
  const { makeOnOriginal } = await import("./make-on-original.ts");
  const bytes = await makeOnOriginal(given.subarray(end + 1), task, tell);
  process.stdout.end(bytes ?? "");
}
