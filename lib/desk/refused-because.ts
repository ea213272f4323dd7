import { sourceFieldNames } from "#lib/sources/field-names.ts";

/** What the parts of an annotation are called on the desk, where the server would not have one of them. */
const parts: Readonly<Record<string, string>> = {
  ...sourceFieldNames,
  bearing: "bearing",
  quote: "quote",
  locator: "where",
};

const fields: Readonly<Record<string, string>> = {
  stance: "Stance",
  claim: "Claim",
  comment: "Comment",
  labels: "Labels",
  citations: "Sources",
};

/**
 * Why the server would not have a note, with the part of the form named as the form names it.
 * @param message what the server says to programs
 * @param wrong a sentence for each path that is wrong
 */
export function refusedBecause(message: string, wrong: Readonly<Record<string, string>>): string {
  for (const [path, sentence] of Object.entries(wrong)) {
    const name = nameOf(path.split("."));
    if (name !== undefined) return `${name}: ${sentence}`;
  }
  return message;
}

/** The path of that part; null where none is named. */
export const refusedAt = (wrong: Readonly<Record<string, string>>): string | null =>
  Object.keys(wrong).find((path) => nameOf(path.split(".")) !== undefined) ?? null;

function nameOf([first = "", ordinal, ...rest]: readonly string[]): string | undefined {
  const field = fields[first];
  if (first !== "citations" || ordinal === undefined) return field;
  const part = parts[rest.filter((step) => step !== "source")[0] ?? ""];
  return [`Source ${Number(ordinal) + 1}`, part].filter((word) => word !== undefined).join(", ");
}
