/** Claims: statements that can be checked on their own, whoever makes them. */
import { z } from "zod";
import {
  idSchema,
  instantSchema,
  optionalLineSchema,
  partialDateSchema,
  statementSchema,
  versionSchema,
} from "#lib/fields.ts";

const claimFields = {
  statement: statementSchema,
  claimant: optionalLineSchema.optional(),
  claimedOn: partialDateSchema.optional(),
};

export const createClaimSchema = z.object(claimFields).strict();
export type CreateClaim = z.output<typeof createClaimSchema>;

export const changeClaimSchema = z.object({ ...claimFields, statement: statementSchema.optional() }).strict();
export type ChangeClaim = z.output<typeof changeClaimSchema>;

/** A claim by itself. What people make of it is added up in lib/ledger. */
export const claimSchema = z.object({
  id: idSchema,
  /** 1, 2, 3, … within the workspace. */
  number: z.int().positive(),
  statement: z.string(),
  claimant: z.string().nullable(),
  claimedOn: z.string().nullable(),
  version: versionSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Claim = z.output<typeof claimSchema>;

/** Which claim an annotation names: one of the workspace, or a new one by its statement. */
export const namedClaimSchema = z.union([
  z.object({ id: idSchema }).strict(),
  z.object({ statement: statementSchema }).strict(),
]);
export type NamedClaim = z.output<typeof namedClaimSchema>;

/** Which claim says the same. */
export const mergeClaimSchema = z.object({ into: idSchema }).strict();
export type MergeClaim = z.output<typeof mergeClaimSchema>;
