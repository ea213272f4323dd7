/**
 * Makes one annotated PDF: the job comes as JSON on standard input, the file goes to standard output. This runs
 * in a process of its own, because setting pages is native code that cannot be interrupted: it can only be killed.
 */
import { buffer } from "node:stream/consumers";
import { codec } from "#lib/pdf/child/codec.ts";
import type { Job } from "../job.ts";
import { markPages } from "../marking.ts";
import { typeset } from "./typeset.ts";
import { watchMemory } from "./watch-memory.ts";

watchMemory();
// The only one who starts this is server/press.ts, which writes a Job.
const job = JSON.parse((await buffer(process.stdin)).toString()) as Job;
const pages = typeset(job);
process.stdout.end(markPages(pages, job, codec));
