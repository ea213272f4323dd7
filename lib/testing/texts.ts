/** Documents and marks for service tests. */
import { v7 as uuidv7 } from "uuid";
import type { Annotation, CreateAnnotation } from "#lib/annotations/model.ts";
import { createAnnotation } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Document } from "#lib/documents/model.ts";
import { createDocument } from "#lib/documents/service.ts";

export const TEXT = "The river rose in the night.\nThe bridge is safe, she said.\nNobody had asked the divers.";

/** A document whose paragraphs are the lines of a text. */
export async function makeDocument(scope: Scope, body = TEXT): Promise<Document> {
  const { value } = await createDocument(scope, uuidv7(), {
    title: "A report",
    content: { format: "text", body, declined: [] },
  });
  return value;
}

type Said = Partial<Omit<CreateAnnotation, "document">>;

/** What an annotation that says nothing looks like to the service. */
export const marking = (document: string, said: Said = {}): CreateAnnotation => ({
  document,
  revision: 1,
  passage: { exact: "The bridge is safe" },
  visibility: "workspace",
  comment: "",
  labels: [],
  citations: [],
  ...said,
});

/** Somebody's mark on "The bridge is safe", unless said otherwise. */
export async function makeMark(scope: Scope, document: string, said: Said = {}): Promise<Annotation> {
  const { value } = await createAnnotation(scope, uuidv7(), marking(document, said));
  return value;
}
