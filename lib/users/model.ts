/** People who can sign in. */
import { z } from "zod";
import { idSchema, lineSchema } from "#lib/fields.ts";

/**
 * The least that the sign-in limit makes safe against guessing (ASVS 5.0, 6.2.1). Length is the only rule:
 * rules of composition make passwords worse.
 */
export const PASSWORD_LENGTH = 8;
const PASSWORD_LIMIT = 1_024;

export const passwordSchema = z
  .string("Must be text.")
  .min(PASSWORD_LENGTH, `A password needs at least ${PASSWORD_LENGTH} characters.`)
  .max(PASSWORD_LIMIT, `A password must not be longer than ${PASSWORD_LIMIT} characters.`);

/** One address, in lower case: the same person is not let in twice under two spellings. */
export const emailSchema = z
  .string("Must be text.")
  .trim()
  .toLowerCase()
  .max(254, "Must not be longer than 254 characters.")
  .pipe(z.email("Must be an e-mail address."));

export const nameSchema = lineSchema.pipe(z.string().max(100, "Must not be longer than 100 characters."));

export const newPersonSchema = z.object({ email: emailSchema, name: nameSchema, password: passwordSchema }).strict();
export type NewPerson = z.output<typeof newPersonSchema>;

export const personSchema = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  isInstanceAdmin: z.boolean(),
});

/** A signed-in browser, as its owner sees it. */
export const sessionSchema = z.object({
  id: idSchema,
  /** In words: "Firefox on Linux". */
  browser: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  isThisOne: z.boolean(),
});
export type SessionEntry = z.output<typeof sessionSchema>;

export const changePersonSchema = z.object({ name: nameSchema }).strict();
export const changePasswordSchema = z
  .object({ current: z.string().max(PASSWORD_LIMIT), next: passwordSchema })
  .strict();
export type ChangePassword = z.output<typeof changePasswordSchema>;
export const resetPasswordSchema = z.object({ token: z.string().min(1).max(200), password: passwordSchema }).strict();
export type ResetPassword = z.output<typeof resetPasswordSchema>;

/** What one signs in with. What a password must be like is no business of this door. */
export const signInSchema = z
  .object({
    email: emailSchema,
    password: z.string().min(1, "Enter your password.").max(PASSWORD_LIMIT, "This is longer than any password here."),
  })
  .strict();

/** No session lives longer, however much it is used. */
export const SESSION_DAYS = 90;
/** A session nobody used for this long is over. */
export const IDLE_DAYS = 14;
