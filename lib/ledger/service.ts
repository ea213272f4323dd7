import "server-only";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { getClaim } from "#lib/claims/service.ts";
import { readCursor, toPage } from "#lib/cursor.ts";
import type { Db } from "#lib/db/client.ts";
import { AppError, stale } from "#lib/errors.ts";
import type { Page } from "#lib/fields.ts";
import { getSource } from "#lib/sources/service.ts";
import type { ClaimEntry, ClaimRecord, DocumentName, ListClaims, SourceUse, Standing, StandingState } from "./model.ts";
import { standingOf } from "./standing.ts";
import { countStandings, listClaimDocuments, listMentions, listVoices, searchClaims, tallyClaims } from "./store.ts";
import { toCitations, toClaimEntry, toMention, toUses, toVoice } from "./view.ts";
import { countVoices } from "./voices.ts";

/** The standings of some claims of the workspace, by id. */
export async function standingsOf(scope: Scope, claimIds: readonly string[], tx?: Db): Promise<Map<string, Standing>> {
  authorize(scope.actor, "claim:read");
  const tallies = await tallyClaims(scope, claimIds, tx);
  return new Map([...tallies].map(([id, tally]) => [id, standingOf(tally)]));
}

/** The claims of the workspace that fit, each with its voices and its standing. */
export async function listClaims(scope: Scope, { cursor, ...search }: ListClaims): Promise<Page<ClaimEntry>> {
  authorize(scope.actor, "claim:read");
  const rows = await searchClaims(scope, { ...search, after: readCursor(cursor, "number") });
  return toPage(rows, search.limit, toClaimEntry, (row) => [row.sortKey, row.id]);
}

/** How many claims have each standing, among those that fit. */
export async function countByStanding(
  scope: Scope,
  { q, document }: Pick<ListClaims, "q" | "document">,
): Promise<Record<StandingState, number>> {
  authorize(scope.actor, "claim:read");
  const counts = { disputed: 0, contested: 0, unsourced: 0, unsure: 0, unchecked: 0, supported: 0 };
  for (const { state, count } of await countStandings(scope, { q, document })) counts[state] = count;
  return counts;
}

/** How many documents are offered to choose from. */
const DOCUMENTS_OFFERED = 1_000;

/** The documents in which claims are made, by title. */
export async function documentsWithClaims(scope: Scope): Promise<DocumentName[]> {
  authorize(scope.actor, "claim:read");
  return listClaimDocuments(scope, DOCUMENTS_OFFERED);
}

/** Everything known of one claim. @throws `not_found`, `gone` */
export async function getClaimRecord(scope: Scope, id: string): Promise<ClaimRecord> {
  const claim = await getClaim(scope, id);
  const [tallies, voices, mentions] = await Promise.all([
    tallyClaims(scope, [id]),
    listVoices(scope, id),
    listMentions(scope, { claimId: id }),
  ]);
  const tally = tallies.get(id) ?? { supported: 0, contested: 0, unsure: 0, supportingCitations: 0 };
  return {
    ...claim,
    voices: countVoices(voices),
    standing: standingOf(tally),
    people: voices.map(toVoice),
    mentions: mentions.map(toMention),
    citations: mentions.flatMap(toCitations),
  };
}

/** Waits for a change of a claim, and shows whoever comes too late with it everything known of the claim now. */
export async function withRecordIfStale(scope: Scope, id: string, change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    throw error instanceof AppError && error.code === "stale" ? stale("claim", await getClaimRecord(scope, id)) : error;
  }
}

/** What cites a source, and for which claims. @throws `not_found`, `gone` */
export async function listSourceUses(scope: Scope, sourceId: string): Promise<SourceUse[]> {
  await getSource(scope, sourceId);
  return (await listMentions(scope, { sourceId })).flatMap((mention) => toUses(mention, sourceId));
}
