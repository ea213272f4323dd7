import "server-only";
/**
 * Two claims that say the same become one. Whoever marked the first said it of other words, so this is an editor's to
 * decide; each stance, comment and source stays as it was given, and when. People have one voice, also where they spoke
 * on both.
 */
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { MergeClaim } from "#lib/claims/model.ts";
import { giveUpClaim } from "#lib/claims/service.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import type { Happening } from "#lib/events/model.ts";
import { nameInstead } from "../store.ts";
import { recordAll } from "./record.ts";

/**
 * Puts a claim into the trash, and lets all that names it name another.
 * @throws `forbidden`; as giveUpClaim does
 */
export function merge(scope: Scope, id: string, version: number, { into }: MergeClaim): Promise<void> {
  authorize(scope.actor, "claim:merge");
  return inTransaction(async (tx) => {
    await giveUpClaim(scope, id, version, into, tx);
    const moved = await nameInstead(scope, id, into, tx);
    const seen = moved.filter(({ deletedAt }) => deletedAt === null);
    const happenings = seen.map((note): Happening => {
      const isPrivate = note.visibility === "private";
      return {
        subject: "annotation",
        subjectId: note.id,
        documentId: note.documentId,
        claimId: into,
        action: "changed",
        version: note.version,
        privateTo: isPrivate ? note.authorId : null,
        change: isPrivate ? {} : { merged: [id, into] },
      };
    });
    await recordAll(scope, happenings, tx);
  });
}
