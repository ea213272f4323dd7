/** Parts of a file, as the Range header of a request names them: RFC 9110, section 14. */

/** The first and the last byte, both included, counted from 0. */
export type ByteRange = { readonly first: number; readonly last: number };

/**
 * What a request asks for. Several ranges at once are answered with the whole, as the standard allows.
 * @param header as it came; null for none
 * @param size of the file in bytes
 * @returns `whole` where there is no range or none that is understood, `nothing` where the file has no such part
 */
export function rangeOf(header: string | null, size: number): ByteRange | "whole" | "nothing" {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/u.exec(header?.trim() ?? "");
  const [, from = "", to = ""] = match ?? [];
  if (!match || (from === "" && to === "")) return "whole";
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "nothing" : { first: size - length, last: size - 1 };
  }
  if (to !== "" && Number(to) < Number(from)) return "whole";
  if (Number(from) >= size) return "nothing";
  return { first: Number(from), last: to === "" ? size - 1 : Math.min(Number(to), size - 1) };
}
