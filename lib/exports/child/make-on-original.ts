/**
 * Our annotations put onto a PDF: after its own bytes where it can be read as it is, else onto a copy that PDFium
 * makes of it. What a locked file forbids is left out, and said.
 */
import { codec } from "#lib/pdf/child/codec.ts";
import { PdfProblem } from "#lib/pdf/objects.ts";
import { ontoOriginal, type Parts } from "../onto-original.ts";
import type { News, Task } from "../task.ts";

type OriginalTask = Extract<Task, { readonly original: unknown }>;

/** @returns what comes after the original's bytes, or a whole copy; null where there will be none, and why was told */
export async function makeOnOriginal(
  original: Uint8Array,
  { original: job, password }: OriginalTask,
  tell: (news: News) => void,
): Promise<Uint8Array | null> {
  const typesetting = job.appendix ? await import("./typeset.ts") : null;
  const parts: Parts = {
    codec,
    onlyAnnotations: false,
    tell: (stage) => tell({ stage }),
    set: (sheet, isTagged) => {
      if (!typesetting) throw new Error("There are no pages to set.");
      return typesetting.typeset(sheet, { webAnnotations: null, isTagged });
    },
  };
  try {
    const added = ontoOriginal(original, job, parts);
    tell({ done: { way: "appended", remarks: [] } });
    return added;
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
  }
  const { copyOf, NeedsPassword } = await import("#lib/pdf/child/copy.ts");
  try {
    tell({ stage: { at: "repairing" } });
    const copy = await copyOf(original, password);
    if (!copy.mayAnnotate) {
      tell({
        refusal:
          "Whoever locked this PDF does not allow annotations to be added to it, so there is no annotated copy of it.",
        needsPassword: false,
      });
      return null;
    }
    const added = ontoOriginal(copy.bytes, job, { ...parts, onlyAnnotations: !copy.mayAdd });
    const remarks =
      copy.mayAdd || !job.appendix
        ? []
        : ["Whoever locked this PDF does not allow pages to be added to it, so the notes are in its highlights only."];
    tell({ done: { way: "copied", remarks } });
    return Buffer.concat([copy.bytes, added]);
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    tell({ refusal: error.message, needsPassword: error instanceof NeedsPassword });
    return null;
  }
}
