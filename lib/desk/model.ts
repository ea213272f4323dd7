/** What the desk of a document receives from the server. */
import type { Annotation, Person } from "#lib/annotations/model.ts";
import type { OutlineEntry, PageLayout } from "#lib/pages/model.ts";
import type { PageOutline } from "#lib/pages/progress.ts";
import type { OriginalOutline } from "#lib/originals/model.ts";

export type DeskView = {
  readonly workspace: string;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly byline: string | null;
    readonly dateline: string | null;
    readonly language: string | null;
    readonly version: number;
    readonly revision: number;
    /** The file it came as, the latest if there were several. */
    readonly original: OriginalOutline | null;
    /** When the reader last wrote at a draft of the text that is not saved yet. */
    readonly draftAt: string | null;
    /** The pages of a PDF; null for what is no PDF. */
    readonly pages: readonly PageOutline[] | null;
    /** Its own table of contents. */
    readonly outline: readonly OutlineEntry[];
    /** How many of its pages have no text that can be read. */
    readonly pagesWithoutText: number;
    /** Where the words of the first pages stand: those that are seen first. */
    readonly firstPages: readonly PageLayout[];
    /** Whether there is a picture of the first page. */
    readonly hasFirstPicture: boolean;
  };
  readonly me: Person;
  readonly rights: DeskRights;
  /** Everybody who marked something here. */
  readonly people: readonly Person[];
  /** The claims named here. */
  readonly claims: readonly ClaimName[];
  /** All marks, by start: packed by packed-marks.ts. */
  readonly marks: string;
  /** The first annotations in order of the text, so that the margin is full at once. */
  readonly bodies: readonly Annotation[];
  /** Up to where all this is complete; the live updates go on from here. */
  readonly fence: string;
};

export type ClaimName = { readonly id: string; readonly number: number; readonly statement: string };

export type DeskRights = {
  /** Make annotations that others see; without it, private ones only. */
  readonly share: boolean;
  readonly createClaims: boolean;
  readonly createSources: boolean;
  /** Delete other people's annotations. */
  readonly clearUp: boolean;
  readonly edit: boolean;
  /** Make revisions of the document. */
  readonly revise: boolean;
  readonly trash: boolean;
};
