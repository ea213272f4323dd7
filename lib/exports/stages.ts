/** How far an export is, as it is told to whoever waits for it. */
import type { Stage } from "./task.ts";
import { counted } from "./wording.ts";

export function stageSentence(stage: Stage): string {
  switch (stage.at) {
    case "waiting":
      return "Waiting for other PDFs to be made…";
    case "gathering":
      return "Gathering the notes…";
    case "pages":
      return "Setting the pages…";
    case "repairing":
      return "Making a copy that can be written to…";
    case "annotations":
      return stage.count === 0 ? "There are no annotations to add…" : `Adding ${counted(stage.count, "annotation")}…`;
    case "writing":
      return "Writing the file…";
  }
}
