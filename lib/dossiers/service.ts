import "server-only";
import type { Anchor } from "#lib/anchoring/model.ts";
import { can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { rightsToClaim } from "#lib/claims/service.ts";
import { listHistory } from "#lib/events/service.ts";
import { getClaimRecord, listSourceUses } from "#lib/ledger/service.ts";
import { presentFence } from "#lib/live/service.ts";
import { loadTextsByNumber } from "#lib/revisions/service.ts";
import { getSource } from "#lib/sources/service.ts";
import type { ClaimDossier, SourceDossier } from "./model.ts";
import { inSentence, type InSentence } from "./sentence.ts";

/** A claim as its page shows it. @throws `not_found`, `gone` */
export async function openClaim(scope: Scope, id: string): Promise<ClaimDossier> {
  // The fence comes first: what happens while the rest is read is then told by the live updates.
  const fence = await presentFence(scope);
  const [claim, history, rights] = await Promise.all([
    getClaimRecord(scope, id),
    listHistory(scope, { claimId: id }),
    rightsToClaim(scope, id),
  ]);
  return { workspace: scope.slug, claim, history, rights, fence, passages: await passagesOf(scope, claim.mentions) };
}

/** A source as its page shows it. @throws `not_found`, `gone` */
export async function openSource(scope: Scope, id: string): Promise<SourceDossier> {
  const fence = await presentFence(scope);
  const source = await getSource(scope, id);
  const [uses, history] = await Promise.all([listSourceUses(scope, id), listHistory(scope, { subjectId: id })]);
  const rights = { edit: can(scope.actor, "source:edit"), trash: can(scope.actor, "source:trash") };
  return { workspace: scope.slug, source, uses, history, rights, fence, passages: await passagesOf(scope, uses) };
}

type Placed = { readonly annotation: string; readonly document: { readonly id: string }; readonly anchor: Anchor };

/** Each passage within its sentence. A text is read once, however many passages stand in it. */
async function passagesOf(scope: Scope, placed: readonly Placed[]): Promise<Record<string, InSentence>> {
  const texts = await loadTextsByNumber(
    scope,
    placed.map(({ document, anchor }) => ({ document: document.id, number: anchor.revision })),
  );
  return Object.fromEntries(
    placed.map(({ annotation, document, anchor }) => [
      annotation,
      inSentence(texts(document.id, anchor.revision), anchor),
    ]),
  );
}
