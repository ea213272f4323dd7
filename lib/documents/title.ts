/** How a document is called that nobody gave a title. */

const LENGTH = 80;

/** The beginning of its text, cut between words. */
export function titleOf(text: string): string {
  const line =
    text
      .replace(/\uFFFC/gu, " ")
      .split("\n")
      .map((part) => part.trim())
      .find(Boolean) ?? "";
  if (line === "") return "Untitled";
  if (line.length <= LENGTH) return line;
  const cut = line.slice(0, LENGTH + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(" "), LENGTH / 2));
  return `${words.toWellFormed().trimEnd()}…`;
}
