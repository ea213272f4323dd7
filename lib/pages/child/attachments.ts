/** Files that are in a PDF. They stay there: a portfolio's are read when they are brought in by themselves. */
import { WEB_ANNOTATIONS } from "#lib/pdf/attachments.ts";
import type { Engine } from "./engine.ts";

/** @returns how many there are, without the annotations as data that our own exports have in them */
export function attachmentsIn({ pdfium, text }: Engine, file: number): number {
  const count = Math.max(0, pdfium.FPDFDoc_GetAttachmentCount(file));
  const nameOf = (at: number): string => {
    const attachment = pdfium.FPDFDoc_GetAttachment(file, at);
    return attachment === 0 ? "" : text((buffer, size) => pdfium.FPDFAttachment_GetName(attachment, buffer, size));
  };
  const ours = Array.from({ length: Math.min(count, LOOKED_AT) }, (_, at) => nameOf(at));
  return count - ours.filter((name) => name === WEB_ANNOTATIONS).length;
}

/** Among so many ours is looked for. */
const LOOKED_AT = 100;
