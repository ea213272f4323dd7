/** API tokens: a program acting as a person in one workspace. */
import { z } from "zod";
import { idSchema, instantSchema, lineSchema } from "#lib/fields.ts";

export const tokenScopes = ["read", "write"] as const;
export const tokenScopeSchema = z.enum(tokenScopes);
export type TokenScope = z.output<typeof tokenScopeSchema>;

/** A token that nobody renews ends by itself. */
export const TOKEN_DAYS = 365;

export const createTokenSchema = z
  .object({
    name: lineSchema,
    scopes: z
      .array(tokenScopeSchema)
      .min(1, "A token needs at least one scope.")
      .transform((scopes) => [...new Set(scopes)])
      .default(["read"]),
    /** Days until it expires. */
    days: z.int().min(1).max(TOKEN_DAYS, `At most ${TOKEN_DAYS} days.`).default(TOKEN_DAYS),
  })
  .strict();
export type CreateToken = z.output<typeof createTokenSchema>;

export const tokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** The token's first characters, to tell tokens apart. */
  prefix: z.string(),
  scopes: z.array(tokenScopeSchema),
  createdAt: instantSchema,
  lastUsedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
});
export type Token = z.output<typeof tokenSchema>;

/** The answer to making one: the only time the token itself is shown. */
export const madeTokenSchema = tokenSchema.extend({ token: z.string() });
export type MadeToken = z.output<typeof madeTokenSchema>;
