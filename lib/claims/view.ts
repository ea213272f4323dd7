/** What callers get to see of a claim by itself. */
import type { Claim } from "./model.ts";

type Row = Omit<Claim, "createdAt" | "updatedAt"> & { readonly createdAt: Date; readonly updatedAt: Date };

export const toClaim = ({ id, number, statement, claimant, claimedOn, version, createdAt, updatedAt }: Row): Claim => ({
  id,
  number,
  statement,
  claimant,
  claimedOn,
  version,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
