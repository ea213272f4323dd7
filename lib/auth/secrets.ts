import "server-only";
import { createHash, randomBytes } from "node:crypto";

/**
 * Secrets that we hand out once: links, tokens, session ids. 256 bits of chance need no salt and no slow
 * hash; the database keeps their SHA-256 alone, so a copy of it opens nothing.
 */
export const makeSecret = (): string => randomBytes(32).toString("base64url");

/** SHA-256, hexadecimal: what is kept of a secret, what tells two requests apart, and what names a picture. */
export const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

/** Marks a string as one of our API tokens, for people who find one and for secret scanners. */
export const TOKEN_PREFIX = "tst_";
