/** What the file is called on the reader's machine. */

/** Longer names are cut by some file systems, in the middle of a character by some of those. */
const LENGTH = 120;
const characters = new Intl.Segmenter("und");

/**
 * The document's title without what file systems do not allow in a name.
 * @param revision null for what has but one
 */
export function fileNameOf(title: string, revision: number | null): string {
  const plain = title
    .toWellFormed()
    .replace(/[/\\:*?"<>|\p{Cc}\p{Cf}\uFFFD]/gu, " ")
    .replace(/\s+/gu, " ")
    // A title made of the first words ends in a sign that says so, which is no part of a name.
    .replace(/^[ .]+|[ .…]+$/gu, "");
  const short = [...characters.segment(plain)]
    .map(({ segment }) => segment)
    .slice(0, LENGTH)
    .join("")
    .trim();
  return `${short || "Document"}${revision === null ? "" : `, revision ${revision}`}, annotated.pdf`;
}

/** RFC 6266: a name in ASCII for old programs, the true one (RFC 5987) for the others. */
export function attachmentOf(fileName: string): string {
  const ascii = fileName
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/gu, "")
    .replace(/["\\]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii.startsWith(",") ? `Document${ascii}` : ascii}"; filename*=UTF-8''${encoded}`;
}
