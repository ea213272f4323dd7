/** A text set as pages, and what was marked in it put on them. */
import { codec } from "#lib/pdf/child/codec.ts";
import type { Job } from "../job.ts";
import { markPages } from "../marking.ts";
import type { News } from "../task.ts";
import { typeset } from "./typeset.ts";

export function makeArticle(job: Job, tell: (news: News) => void): Uint8Array {
  tell({ stage: { at: "pages" } });
  const pages = typeset(job.sheet, { webAnnotations: job.webAnnotations, pictures: job.pictures, isTagged: true });
  tell({ stage: { at: "annotations", count: job.remarks.length } });
  const bytes = markPages(pages, job, codec);
  tell({ done: { way: "set", remarks: [] } });
  return bytes;
}
