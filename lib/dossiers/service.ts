import "server-only";
import type { Anchor } from "#lib/anchoring/model.ts";
import { can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { rightsToClaim } from "#lib/claims/service.ts";
import { listHistory } from "#lib/events/service.ts";
import type { ClaimSearch } from "#lib/ledger/claim-search.ts";
import {
  countByStanding,
  documentsWithClaims,
  getClaimRecord,
  listClaims,
  listSourceUses,
} from "#lib/ledger/service.ts";
import { presentFence } from "#lib/live/service.ts";
import { loadTextsByNumber } from "#lib/revisions/service.ts";
import { getSource, listSources } from "#lib/sources/service.ts";
import type { SourceSearch } from "#lib/sources/source-search.ts";
import type { ClaimDossier, ClaimList, SourceDossier, SourceList } from "./model.ts";
import { inSentence, type InSentence } from "./sentence.ts";

/** How many lines of a list come at once. */
const LIST_LENGTH = 50;

/** The claims as their page shows them. */
export async function openClaims(scope: Scope, search: ClaimSearch): Promise<ClaimList> {
  const fence = await presentFence(scope);
  const [page, counts, documents] = await Promise.all([
    listClaims(scope, { ...search, limit: LIST_LENGTH }),
    countByStanding(scope, search),
    documentsWithClaims(scope),
  ]);
  const mayCreate = can(scope.actor, "claim:create");
  return { workspace: scope.slug, search, page, counts, documents, mayCreate, fence };
}

/** The sources as their page shows them. */
export async function openSources(scope: Scope, search: SourceSearch): Promise<SourceList> {
  const fence = await presentFence(scope);
  const page = await listSources(scope, { ...search, limit: LIST_LENGTH });
  return { workspace: scope.slug, search, page, mayCreate: can(scope.actor, "source:create"), fence };
}

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
