/** A small PDF that asks its users for a password and its owner for none: AES with 256 bits, as PDF 2.0 has it. */
import { createCipheriv } from "node:crypto";
import { passwordDigest, wrappedKey } from "#lib/pdf/child/owner-lock.ts";
import { fileOf } from "./paper.ts";

const hex = (bytes: Buffer): string => `<${bytes.toString("hex")}>`;
const [KEY, NONE] = [Buffer.alloc(32, "the key of this file"), Buffer.alloc(0)];
const salt = (letter: string): Buffer => Buffer.alloc(8, letter);

/** @param owner the password of its owner */
export function lockedForUsers(words: string, revision: 5 | 6, { user = "sesame", owner = "" } = {}): Uint8Array {
  const digest = (password: string, letter: string, more: Buffer): Buffer =>
    passwordDigest(revision, Buffer.from(password), salt(letter), more);
  const forUser = Buffer.concat([digest(user, "a", NONE), salt("a"), salt("b")]);
  const forOwner = Buffer.concat([digest(owner, "c", forUser), salt("c"), salt("d")]);
  const vector = Buffer.alloc(16, "v");
  const cipher = createCipheriv("aes-256-cbc", KEY, vector);
  const stream = Buffer.concat([vector, cipher.update(`BT /F1 20 Tf 30 500 Td (${words}) Tj ET`), cipher.final()]);
  const permissions = Buffer.from([252, 255, 255, 255, 255, 255, 255, 255, ...Buffer.from("Tadbwxyz")]);
  const block = createCipheriv("aes-256-ecb", KEY, null).setAutoPadding(false);
  return fileOf(
    [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[6 0 R]/Count 1>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      "<<>>",
      `<</Length ${stream.length}>>\nstream\n${stream.toString("latin1")}\nendstream`,
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 5 0 R/Resources<</Font<</F1 3 0 R>>>>>>",
      `<</Filter/Standard/V 5/R ${revision}/Length 256/P -4/O ${hex(forOwner)}/U ${hex(forUser)}` +
        `/OE ${hex(wrappedKey(digest(owner, "d", forUser), KEY))}/UE ${hex(wrappedKey(digest(user, "b", NONE), KEY))}` +
        `/Perms ${hex(block.update(permissions))}/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>` +
        "/StmF/StdCF/StrF/StdCF>>",
    ],
    "/Encrypt 7 0 R/ID[(0123456789abcdef)(0123456789abcdef)]",
  );
}
