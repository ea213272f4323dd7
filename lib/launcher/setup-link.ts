/** The one-time link with which the first visitor makes the owner's account. */
import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { withConnection } from "./connection.ts";

/** How long the link can be used. */
export const SETUP_LINK_DAYS = 7;

/**
 * Makes a setup link, unless somebody has an account already.
 *
 * The token is 256 random bits; the database keeps only its SHA-256, so that whoever reads the database can't
 * use it. Links from earlier starts stay good, for the person who has copied one; all end with the first account.
 * @param address where the workspace answers, without a slash at the end
 * @returns the link, or null when there is a user
 */
export const makeSetupLink = (url: string, address: string): Promise<string | null> =>
  withConnection(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM "User" LIMIT 1');
    if (rowCount !== 0) return null;
    const token = randomBytes(32).toString("base64url");
    await client.query(`DELETE FROM "AccessLink" WHERE purpose = 'setup' AND "expiresAt" < now()`);
    await client.query(
      `INSERT INTO "AccessLink" (id, purpose, "tokenHash", "expiresAt") VALUES ($1, 'setup', $2, now() + $3 * interval '1 day')`,
      [uuidv7(), createHash("sha256").update(token).digest("hex"), SETUP_LINK_DAYS],
    );
    return `${address}/setup/${token}`;
  });
