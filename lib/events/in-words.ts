/** A line of a history as a person reads it: what somebody did, without their name. */
import { sourceFieldNames } from "#lib/sources/field-names.ts";
import type { HistoryEntry } from "./model.ts";

/** What a history is about, and what the things it names are called, by their ids. */
export type Names = {
  readonly about: "claim" | "source";
  readonly documents: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
};

export type InWords = {
  /** Goes on after the person's name: "reworded the statement". */
  readonly text: string;
  /** A text that was put in the place of another. */
  readonly reworded?: { readonly before: string; readonly after: string };
};

/** @returns what the entry says; every action of every subject has words */
export function inWords(entry: HistoryEntry, names: Names): InWords {
  const document = names.documents.get(entry.document ?? "");
  const where = document === undefined ? "" : ` in “${document}”`;
  switch (entry.subject) {
    case "annotation":
      return {
        text: entry.isPrivate ? `${annotationVerb(entry)} a private note${where}` : annotated(entry, where, names),
      };
    case "reply":
      return { text: `${replied[entry.action]}${where}` };
    case "claim":
    case "source":
      return entry.action === "changed"
        ? (merged(entry) ?? edited(entry))
        : { text: `${moved[entry.action]} the ${entry.subject}` };
    case "revision":
      return { text: `${signed(entry) ?? `${moved[entry.action]} the revision`}${where}` };
    case "document":
    case "draft":
    case "member":
      return { text: `${moved[entry.action]} the ${entry.subject}${where}` };
  }
}

/** That another claim was brought together with this one; null for anything else. */
function merged({ change }: HistoryEntry): InWords | null {
  const is = change["merged"]?.[1];
  return typeof is === "string" ? { text: `said that “${is}” is the same claim` } : null;
}

/** That a difference was signed off, or that it was taken back; null for anything else. */
function signed({ change }: HistoryEntry): string | null {
  const [was, is] = change["signedOff"] ?? [null, null];
  if (typeof is === "string") return `signed off what changed between revisions ${is}`;
  return typeof was === "string" ? `took back the sign-off between revisions ${was}` : null;
}

type Action = HistoryEntry["action"];
const moved: Record<Action, string> = {
  created: "added",
  changed: "changed",
  trashed: "deleted",
  restored: "restored",
  removed: "withdrew",
};
const replied: Record<Action, string> = {
  created: "replied to a note",
  changed: "reworded a reply",
  trashed: "deleted a reply",
  restored: "restored a reply",
  removed: "withdrew a reply",
};
const annotationVerb = ({ action }: HistoryEntry): string => (action === "created" ? "made" : moved[action]);

/** What a shared annotation did to the claim: above all, what it says of it. */
function annotated(entry: HistoryEntry, where: string, { sources }: Names): string {
  const { action, change } = entry;
  if (action !== "created" && action !== "changed") return `${moved[action]} a note${where}`;
  const [was, is] = change["stance"] ?? [null, null];
  const cited = citedIn(change["sources"]?.[1], change["sources"]?.[0], sources);
  const said = [
    ...stanceSaid(action, was, is),
    ...(change["merged"] ? ["brought a note along"] : []),
    ...(action === "changed" && change["claim"] ? ["named this claim"] : []),
    ...(cited.length > 0
      ? [`cited ${cited.join(", ")}`]
      : change["sources"] && action === "changed"
        ? ["changed what is cited"]
        : []),
    ...(change["comment"]?.[1] === true ? [action === "created" ? "commented" : "reworded the comment"] : []),
    ...(change["comment"]?.[1] === false ? ["removed the comment"] : []),
    ...(change["labels"] && action === "changed" ? ["changed the labels"] : []),
  ];
  return `${said.length > 0 ? inARow(said) : action === "created" ? "mentioned the claim" : "changed a note"}${where}`;
}

function stanceSaid(action: Action, was: unknown, is: unknown): string[] {
  if (typeof is === "string") {
    if (typeof was === "string") return [`changed their mind from ${was} to ${is}`];
    return [is === "unsure" ? "said they are unsure" : `marked it ${is}`];
  }
  return action === "changed" && typeof was === "string" ? [`took back that it is ${was}`] : [];
}

/** The sources newly cited: "“Minutes” as support". An annotation's citations are told as "supports <id>". */
function citedIn(now: unknown, before: unknown, sources: ReadonlyMap<string, string>): string[] {
  if (!Array.isArray(now)) return [];
  const known: readonly unknown[] = Array.isArray(before) ? before : [];
  return now.flatMap((citation: unknown) => {
    if (typeof citation !== "string" || known.includes(citation)) return [];
    const [bearing = "", id = ""] = citation.split(" ");
    const how = { supports: "for it", contests: "against it" }[bearing] ?? "as context";
    return [`${sources.has(id) ? `“${sources.get(id)}”` : "a source"} ${how}`];
  });
}

const fields: Readonly<Record<string, string>> = {
  statement: "statement",
  claimant: "claimant",
  claimedOn: "date",
  ...sourceFieldNames,
};

function edited({ change }: HistoryEntry): InWords {
  const names = Object.keys(change).map((field) => fields[field] ?? field);
  if (names.length === 0) return { text: "saved it unchanged" };
  const [[field, [was, is]] = ["", [null, null]]] = Object.entries(change);
  if (names.length > 1)
    return { text: `changed the ${inARow(names)}`, ...rewordedIn(change["statement"] ?? change["title"]) };
  if (field === "statement") return { text: "reworded the statement", ...rewordedIn([was, is]) };
  if (told(is) === "") return { text: `removed the ${names[0]}, ${told(was)}` };
  return {
    text: told(was) === "" ? `gave the ${names[0]}: ${told(is)}` : `changed the ${names[0]}`,
    ...(told(was) === "" ? {} : rewordedIn([was, is])),
  };
}

const told = (value: unknown): string =>
  Array.isArray(value) ? value.join("; ") : typeof value === "string" || typeof value === "number" ? String(value) : "";

const rewordedIn = (values: readonly [unknown, unknown] | undefined): Pick<InWords, "reworded"> =>
  values ? { reworded: { before: told(values[0]), after: told(values[1]) } } : {};

/** "a", "a and b", "a, b and c". */
const inARow = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
