/**
 * Files whose owner has no password, though their users need one. Whoever opens such a file without a password is
 * its owner, and most readers let them in; PDFium asks for the users'. It is given the file with a lock that has the
 * same key and lets users in without a password, too (ISO 32000-2, 7.6.4.3.3 and 7.6.4.4: revisions 5 and 6).
 */
import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { Edits } from "../edits.ts";
import { PdfFile } from "../file.ts";
import { bytesOf } from "../lexer.ts";
import { Literal, PdfProblem, type Dict, type PdfObject } from "../objects.ts";
import { serialise } from "../serialise.ts";
import { binary, bytesIn } from "../strings.ts";
import { codec } from "./codec.ts";

/** Bytes of a password's digest, and of each of the two salts behind it. */
const [DIGEST, SALT] = [32, 8];
const WHOLE = DIGEST + 2 * SALT;

/** @returns what comes after a file's own bytes so that it opens without a password; null where its owner has one, too */
export function openedByOwner(bytes: Uint8Array): Uint8Array | null {
  try {
    const edits = new Edits(new PdfFile(bytes, codec, undefined, true));
    const { file } = edits;
    const lock = withoutPassword(edits, edits.dict(file.trailer.get("Encrypt")));
    if (!lock) return null;
    const trailer: Dict = new Map();
    for (const key of ["Root", "Info", "ID"]) trailer.set(key, file.trailer.get(key) ?? null);
    trailer.set("Size", edits.size).set("Prev", file.crossReference.start).set("Encrypt", lock);
    const start = file.bytes.length + 1;
    return bytesOf(`\nxref\n0 0\ntrailer\n${serialise(trailer)}\nstartxref\n${start}\n%%EOF\n`);
  } catch (error) {
    if (error instanceof PdfProblem) return null;
    throw error;
  }
}

function withoutPassword(edits: Edits, lock: ReadonlyMap<string, PdfObject>): Dict | null {
  const revision = lock.get("R");
  const entry = (key: string): Buffer => {
    const said = edits.resolve(lock.get(key));
    return Buffer.from(said instanceof Literal ? bytesIn(said) : "", "latin1");
  };
  const [owner, user, wrapped] = [entry("O").subarray(0, WHOLE), entry("U").subarray(0, WHOLE), entry("OE")];
  if ((revision !== 5 && revision !== 6) || owner.length < WHOLE || user.length < WHOLE || wrapped.length < DIGEST)
    return null;
  const digest = (salt: Buffer, more: Buffer): Buffer => passwordDigest(revision, Buffer.alloc(0), salt, more);
  if (!digest(saltOf(owner, 0), user).equals(owner.subarray(0, DIGEST))) return null;
  const key = unwrapped(digest(saltOf(owner, 1), user), wrapped.subarray(0, DIGEST));
  const none = Buffer.alloc(0);
  const opens = Buffer.concat([digest(saltOf(user, 0), none), saltOf(user, 0), saltOf(user, 1)]);
  const made: Dict = new Map(lock);
  return made.set("U", binary(opens)).set("UE", binary(wrappedKey(digest(saltOf(user, 1), none), key)));
}

const saltOf = (entry: Buffer, which: 0 | 1): Buffer =>
  entry.subarray(DIGEST + which * SALT, DIGEST + (which + 1) * SALT);

const NO_VECTOR = Buffer.alloc(16);

function unwrapped(by: Buffer, wrapped: Buffer): Buffer {
  const cipher = createDecipheriv("aes-256-cbc", by, NO_VECTOR).setAutoPadding(false);
  return Buffer.concat([cipher.update(wrapped), cipher.final()]);
}

/** A file's key as it stands in its lock, for whoever has the password of which this is the digest. */
export function wrappedKey(by: Buffer, key: Buffer): Buffer {
  const cipher = createCipheriv("aes-256-cbc", by, NO_VECTOR).setAutoPadding(false);
  return Buffer.concat([cipher.update(key), cipher.final()]);
}

const sha = (size: 256 | 384 | 512, bytes: Buffer): Buffer => createHash(`sha${size}`).update(bytes).digest();

/** @param more of an owner's password what stands for the user's (algorithm 2.B) */
export function passwordDigest(revision: 5 | 6, password: Buffer, salt: Buffer, more: Buffer): Buffer {
  let key = sha(256, Buffer.concat([password, salt, more]));
  if (revision === 5) return key;
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const once = Buffer.concat([password, key, more]);
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => once));
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = cipher.update(repeated);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = sha(rest === 0 ? 256 : rest === 1 ? 384 : 512, mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, DIGEST);
}
