import "server-only";
import { v7 as uuidv7 } from "uuid";
import { describe } from "#lib/anchoring/selector.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import type { PagePlace, Quad } from "#lib/pages/model.ts";
import { placeInLatest } from "#lib/placements/service.ts";
import { happenings } from "../happenings.ts";
import { findMade, insertBroughtIn, type NewAnnotation } from "../store.ts";
import { recordAll } from "./record.ts";

/** What somebody outside wrote at a passage, as it came in with a file. */
type OutsideNote = {
  readonly start: number;
  readonly end: number;
  readonly outsideName: string;
  /** Markdown. */
  readonly comment: string;
  readonly labels: readonly string[];
  readonly createdAt: Date;
  /** Of a PDF: its name in the file, where it stands there, and where it stands on the pages. */
  readonly foreignKey?: string;
  readonly foreignAt?: { readonly page: number; readonly box: Quad };
  readonly pages?: readonly PagePlace[];
  readonly isRegion?: boolean;
  /** The same whenever the same note comes in. */
  readonly requestHash: string;
};

type Latest = { readonly id: string; readonly documentId: string; readonly text: string };

/**
 * Writes what came in with the file of a document's latest revision, for everybody to see. What is there already, or
 * lies in the trash, is not written again. The caller holds the document.
 * @returns the annotation of each note, in their order
 */
export async function bringIn(
  scope: Scope,
  revision: Latest,
  notes: readonly OutsideNote[],
  tx: Db,
): Promise<string[]> {
  authorize(scope.actor, "annotation:create", { visibility: "workspace" });
  const { id: revisionId, documentId, text } = revision;
  const hashes = notes.map(({ requestHash }) => requestHash);
  const ids = new Map(await findMade(scope, documentId, hashes, tx));
  const fresh: (NewAnnotation & { readonly labels: string[] })[] = [];
  for (const { start, end, labels, pages, foreignAt, ...note } of notes) {
    if (ids.has(note.requestHash)) continue;
    const id = uuidv7();
    ids.set(note.requestHash, id);
    const onPages = {
      ...(pages ? { pages: [...pages] } : {}),
      ...(foreignAt ? { foreignAt: { ...foreignAt } } : {}),
    };
    fresh.push({ ...note, ...describe(text, start, end), ...onPages, id, documentId, revisionId, labels: [...labels] });
  }
  await insertBroughtIn(scope, fresh, tx);
  await placeInLatest(scope, revisionId, fresh, tx);
  for (const row of fresh) await recordAll(scope, happenings(null, stateOf(scope, row), "created"), tx);
  return hashes.flatMap((hash) => ids.get(hash) ?? []);
}

const stateOf = (
  { actor }: Scope,
  { id, documentId, comment = "", labels }: NewAnnotation & { readonly labels: string[] },
): Parameters<typeof happenings>[1] => ({
  id,
  documentId,
  comment,
  labels,
  version: 1,
  stance: null,
  visibility: "workspace",
  authorId: actor.userId,
  claim: null,
  citations: [],
});
