import "server-only";
import { v7 as uuidv7 } from "uuid";
import { authorize, can } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { Db } from "#lib/db/client.ts";
import { createOnce } from "#lib/db/create-once.ts";
import { requestHash } from "#lib/db/request-hash.ts";
import { inTransaction } from "#lib/db/transaction.ts";
import { gone, invalid, notFound, stale } from "#lib/errors.ts";
import { changeOf, type Action } from "#lib/events/model.ts";
import { record } from "#lib/events/service.ts";
import type { ChangeClaim, Claim, CreateClaim, NamedClaim } from "./model.ts";
import {
  changeClaim,
  findClaim,
  findClaimByStatement,
  holdNumbers,
  insertClaim,
  openClaim,
  type ClaimRow,
} from "./store.ts";
import { toClaim } from "./view.ts";

/** Adds a claim under the caller's id. What people make of it is in lib/ledger. */
export async function createClaim(
  scope: Scope,
  id: string,
  input: CreateClaim,
): Promise<{ value: Claim; isNew: boolean }> {
  authorize(scope.actor, "claim:create");
  const hash = requestHash(scope.actor.userId, input);
  const { row, isNew } = await createOnce(
    "claim",
    hash,
    () => findClaim(scope, id),
    () => inTransaction((tx) => insertAndRecord(scope, id, input, hash, tx)),
  );
  return { value: toClaim(row), isNew };
}

/** @param privateTo who alone is to see it; null for everybody */
async function insertAndRecord(
  scope: Scope,
  id: string,
  input: CreateClaim,
  hash: string,
  tx: Db,
  privateTo: string | null = null,
): Promise<ClaimRow> {
  const { statement, claimant, claimedOn } = input;
  const fields = { statement, claimant: claimant ?? null, claimedOn: claimedOn ?? null };
  const row = await insertClaim(scope, { id, ...fields, requestHash: hash, privateTo }, tx);
  await recordCreated(scope, row, tx);
  return row;
}

const recordCreated = (scope: Scope, { id, statement, privateTo }: ClaimRow, tx: Db): Promise<void> =>
  record(scope, tx, {
    subject: "claim",
    subjectId: id,
    claimId: id,
    action: "created",
    privateTo,
    change: { statement: [null, statement] },
  });

/** @throws `not_found`, or `gone` for one in the trash */
export async function getClaim(scope: Scope, id: string): Promise<Claim> {
  authorize(scope.actor, "claim:read");
  return toClaim(await loadClaim(scope, id));
}

/** What the caller may do with a claim that is not in the trash. */
export async function rightsToClaim(
  scope: Scope,
  id: string,
): Promise<{ edit: boolean; trash: boolean; merge: boolean }> {
  const { createdById } = await loadClaim(scope, id);
  return {
    edit: can(scope.actor, "claim:edit", { authorId: createdById }),
    trash: can(scope.actor, "claim:trash"),
    merge: can(scope.actor, "claim:merge"),
  };
}

async function loadClaim(scope: Scope, id: string): Promise<ClaimRow> {
  const row = await findClaim(scope, id);
  if (!row) throw notFound("claim");
  if (row.deletedAt) throw gone("claim");
  return row;
}

/** @throws `stale`, with the present state, when the version has moved on */
export async function updateClaim(scope: Scope, id: string, version: number, input: ChangeClaim): Promise<Claim> {
  const before = await loadClaim(scope, id);
  authorize(scope.actor, "claim:edit", { authorId: before.createdById });
  const { statement, claimant, claimedOn } = input;
  const change = {
    ...(statement === undefined ? {} : { statement }),
    ...(claimant === undefined ? {} : { claimant }),
    ...(claimedOn === undefined ? {} : { claimedOn }),
  };
  return toClaim(await write(scope, before, version, change, "changed"));
}

/** Puts a claim into the trash. Annotations that name it stay, and name it again when it is restored. */
export async function trashClaim(scope: Scope, id: string, version: number): Promise<void> {
  authorize(scope.actor, "claim:trash");
  const before = await loadClaim(scope, id);
  await write(scope, before, version, { deletedAt: new Date(), deletedById: scope.actor.userId }, "trashed");
}

export async function restoreClaim(scope: Scope, id: string): Promise<Claim> {
  authorize(scope.actor, "claim:trash");
  const before = await findClaim(scope, id);
  if (!before) throw notFound("claim");
  if (!before.deletedAt) return toClaim(before);
  return toClaim(await write(scope, before, before.version, { deletedAt: null, deletedById: null }, "restored"));
}

type Fields = Parameters<typeof changeClaim>[3];

const write = (scope: Scope, before: ClaimRow, version: number, change: Fields, action: Action): Promise<ClaimRow> =>
  inTransaction((tx) => writeIn(scope, before, version, change, action, tx));

async function writeIn(
  scope: Scope,
  before: ClaimRow,
  version: number,
  change: Fields,
  action: Action,
  tx: Db,
): Promise<ClaimRow> {
  const after = await changeClaim(scope, before.id, version, change, tx);
  if (!after) throw stale("claim", toClaim((await findClaim(scope, before.id, tx)) ?? before));
  await record(scope, tx, {
    subject: "claim",
    subjectId: before.id,
    claimId: before.id,
    action,
    version: after.version,
    privateTo: after.privateTo,
    change: changeOf(before, after, ["statement", "claimant", "claimedOn"]),
  });
  return after;
}

/**
 * Puts a claim into the trash because another says the same, and writes it into the history of that one. What names
 * the first is the caller's to bring along.
 * @throws `not_found` or `gone` for the first, `invalid` for a second that there is not or that not everybody sees, `stale`
 */
export async function giveUpClaim(scope: Scope, id: string, version: number, intoId: string, tx: Db): Promise<void> {
  const before = await loadClaim(scope, id);
  const into = await findClaim(scope, intoId, tx);
  if (!into || into.deletedAt || into.privateTo !== null || into.id === id) {
    const sentence = "There is no such other claim.";
    throw invalid(`${sentence} Nothing was changed.`, { into: sentence });
  }
  const trashed = { deletedAt: new Date(), deletedById: scope.actor.userId };
  await writeIn(scope, before, version, trashed, "trashed", tx);
  await record(scope, tx, {
    subject: "claim",
    subjectId: into.id,
    claimId: into.id,
    action: "changed",
    version: into.version,
    change: { merged: [null, before.statement] },
  });
}

/** Who is to see an annotation, and what only it names. */
type Visibility = "workspace" | "private";

/**
 * The claim an annotation names: one of the workspace, or by its statement the one with exactly these
 * words, or, when there is none, a new one. What a private annotation alone names is its author's alone;
 * what a shared one names is everybody's from then on.
 */
export async function findOrMakeClaim(scope: Scope, named: NamedClaim, visibility: Visibility, tx: Db): Promise<Claim> {
  const claim = await findOrMake(scope, named, visibility === "private" ? scope.actor.userId : null, tx);
  if (visibility === "workspace") await shareClaim(scope, claim.id, tx);
  return claim;
}

/** Lets everybody see a claim that a private annotation made; others stay as they are. */
export async function shareClaim(scope: Scope, id: string, tx: Db): Promise<void> {
  if (!(await openClaim(scope, id, tx))) return;
  const row = await findClaim(scope, id, tx);
  if (row) await recordCreated(scope, row, tx);
}

async function findOrMake(scope: Scope, named: NamedClaim, privateTo: string | null, tx: Db): Promise<Claim> {
  if ("id" in named) {
    const row = await findClaim(scope, named.id, tx);
    if (!row || row.deletedAt)
      throw invalid("The workspace has no claim with this id.", { "claim.id": "There is no such claim." });
    return toClaim(row);
  }
  const known = await findClaimByStatement(scope, named.statement, tx);
  if (known) return toClaim(known);
  authorize(scope.actor, "claim:create");
  // Two who name the same new claim at the same time mean one claim: whoever comes second finds the first one's.
  await holdNumbers(scope, tx);
  const meanwhile = await findClaimByStatement(scope, named.statement, tx);
  if (meanwhile) return toClaim(meanwhile);
  const hash = requestHash(scope.actor.userId, named);
  return toClaim(await insertAndRecord(scope, uuidv7(), named, hash, tx, privateTo));
}
