import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { markSchema } from "#lib/annotations/model.ts";
import { parseContent } from "#lib/documents/content.ts";
import type { Base } from "#lib/editing/model.ts";
import { revisionRecordSchema, type RevisionRecord } from "#lib/revisions/model.ts";

const marksSchema = z.object({ items: z.array(markSchema) });

/** A revision to write on, with where the annotations stand in it, and who made it. @throws ApiError */
export async function loadBase(
  workspace: string,
  document: string,
  number: number,
): Promise<Base & { readonly madeBy: RevisionRecord["createdBy"] }> {
  const path = `${workspacePath(workspace)}/documents/${document}`;
  const [revision, { items }] = await Promise.all([
    call("GET", `${path}/revisions/${number}`, {}, revisionRecordSchema),
    call("GET", `${path}/marks`, { query: { revision: number } }, marksSchema),
  ]);
  const parsed = parseContent(revision.content);
  if ("problem" in parsed) throw new Error(parsed.problem);
  return { number, content: parsed.content, marks: items, madeBy: revision.createdBy };
}
