/** What is read from a Word file. */
import type { Content } from "#lib/documents/content.ts";
import type { ShownPicture } from "#lib/pictures/model.ts";

/** A stretch of the canonical text of the content, in UTF-16 code units. Empty where something was taken out. */
export type Stretch = { readonly start: number; readonly end: number };

/** A comment somebody made in Word. */
export type WordComment = Stretch & {
  readonly id: string;
  /** As the file has it; empty where it was taken out. */
  readonly author: string;
  /** ISO 8601 in UTC, as far as the file knows: older ones have the writer's own time. Null where there is none. */
  readonly date: string | null;
  /** Markdown. */
  readonly body: string;
  readonly isResolved: boolean;
  /** The comment it answers; that one answers none. */
  readonly parent: string | null;
  /** `paragraph` where the comment was put at a point, or where the words it was about are gone. */
  readonly covers: "words" | "paragraph";
};

export const changeKinds = ["insertion", "deletion", "moved_here", "moved_away"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change somebody made while Word kept track. Neighbouring ones of one person and time are one. */
export type TrackedChange = Stretch & {
  readonly kind: ChangeKind;
  readonly author: string;
  readonly date: string | null;
  /** What was put in or taken out, whether it is in the text or not; a newline for each end of a paragraph. */
  readonly words: string;
};

export const trackedChangesModes = ["accept", "reject"] as const;
/** Whether the text is read as if all tracked changes were accepted, or as if all were rejected. */
export type TrackedChangesMode = (typeof trackedChangesModes)[number];

export type WordDocument = {
  readonly content: Content;
  /** The words of its title paragraph, which stays in the content, or else the title among its properties. */
  readonly title: string | null;
  readonly author: string | null;
  /** BCP 47: what the file says of most of its letters. */
  readonly language: string | null;
  /** In the order of their places. */
  readonly comments: readonly WordComment[];
  /** In the order of the text. */
  readonly changes: readonly TrackedChange[];
  /** How many things of each kind could not be taken along. */
  readonly leftOut: { readonly hiddenTexts: number; readonly embeddedObjects: number };
};

/** The parts of a Word file that are read, as text; only the document itself must be there. */
export type DocxParts = {
  readonly document: string;
  /** The pictures in the file that can be shown, by where the parts say they are. */
  readonly pictures: ReadonlyMap<string, ShownPicture>;
} & { readonly [Name in OptionalPart]?: string | undefined };

/** Parts the document names, by the kind of relationship with which it does. */
export const optionalParts = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  commentsExtended: "commentsExtended",
  commentsIds: "commentsIds",
  commentsExtensible: "commentsExtensible",
} as const;
type NamedPart = keyof typeof optionalParts;
type OptionalPart =
  | NamedPart
  | "core"
  | "documentRelationships"
  | "footnotesRelationships"
  | "endnotesRelationships"
  | "commentsRelationships";
