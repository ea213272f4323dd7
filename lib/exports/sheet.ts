/**
 * What the template (child/template.typ) is given: the report as data, ready to be set. It holds no markup: what
 * people wrote reaches Typst as strings inside JSON and can't be taken for instructions.
 */
import type { NotesPlace, Paper } from "./options.ts";

export type Run =
  | {
      readonly text: string;
      /** One letter for each mark: b bold, i italic, s struck, u underlined, c code, ^ superscript, _ subscript. */
      readonly style?: string;
      /** Where it leads; `annot:<segment>` becomes highlights. */
      readonly to?: string;
      /** Whether it is to look like a link. */
      readonly isLink?: true;
    }
  | { readonly break: true }
  | { readonly numbers: readonly number[] };

type Set = { readonly dir: "ltr" | "rtl"; readonly lang?: string };

export type SheetBlock =
  | ({ readonly type: "paragraph"; readonly runs: readonly Run[] } & Set)
  | ({ readonly type: "heading"; readonly level: number; readonly runs: readonly Run[] } & Set)
  | ({ readonly type: "code"; readonly runs: readonly Run[] } & Set)
  | { readonly type: "rule"; readonly runs: readonly Run[] }
  | ({
      readonly type: "picture";
      readonly runs: readonly Run[];
      readonly lines: readonly Run[][];
      /** The picture itself, where it is to be had: the file it is handed over as, its size in pixels, its description. */
      readonly image?: {
        readonly file: string;
        readonly width: number;
        readonly height: number;
        readonly alt: string;
      };
    } & Set)
  | { readonly type: "quote"; readonly dir: "ltr" | "rtl"; readonly blocks: readonly SheetBlock[] }
  | {
      readonly type: "list";
      readonly dir: "ltr" | "rtl";
      /** The first number; null for bullets. */
      readonly start: number | null;
      readonly items: readonly (readonly SheetBlock[])[];
    }
  | {
      readonly type: "table";
      readonly dir: "ltr" | "rtl";
      readonly columns: number;
      readonly header: readonly SheetCell[];
      readonly cells: readonly SheetCell[];
    };

export type SheetCell = {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly isHeading: boolean;
  readonly blocks: readonly SheetBlock[];
};

/** A line of text by itself. */
export type Line = Set & { readonly text: string };

export type SheetNote = {
  readonly number: number;
  readonly tone: string;
  /** "Contested", "Comment". */
  readonly word: string;
  readonly byline: string;
  /** Whether its passage stands in the text that is set, so that there is a page to name. */
  readonly isPlaced: boolean;
  /** The page of the original on which its passage stands, and where that leads; null where there is none. */
  readonly page: { readonly label: string; readonly to: string } | null;
  readonly quote: { readonly runs: readonly Run[] } & Set;
  readonly claim: ({ readonly number: number; readonly isListed: boolean; readonly statement: string } & Set) | null;
  readonly comment: readonly SheetBlock[];
  readonly labels: string;
  readonly citations: readonly SheetCitation[];
  readonly replies: readonly { readonly byline: string; readonly blocks: readonly SheetBlock[] }[];
};

export type SheetCitation = {
  /** "For", "Against", "Context". */
  readonly word: string;
  readonly title: Line;
  readonly to: string | null;
  /** Authors, publisher, date, locator, who cites it. */
  readonly details: string;
  readonly quote: Line | null;
};

export type SheetClaim = {
  readonly number: number;
  readonly statement: Line;
  readonly origin: string;
  readonly state: string;
  readonly stateWord: string;
  readonly explanation: string;
  readonly voices: readonly { readonly tone: string; readonly word: string; readonly names: string }[];
  readonly notes: readonly number[];
  readonly elsewhere: string;
  readonly citations: readonly SheetCitation[];
};

/** Papers as Typst calls them. */
export const paperNames = { a4: "a4", letter: "us-letter" } as const satisfies Record<Paper, string>;

export type Sheet = {
  /** Null for that of the original's first page. */
  readonly paper: (typeof paperNames)[Paper] | null;
  /** Where the notes are written out. */
  readonly notesIn: NotesPlace;
  /** What the pages are called at their foot, before the number; empty for pages that are the whole. */
  readonly footer: string;
  readonly lang: string;
  readonly region: string | null;
  /** Whether the language is known, so that words may be hyphenated. */
  readonly hyphenate: boolean;
  readonly title: Line;
  readonly byline: Line | null;
  readonly dateline: Line | null;
  readonly facts: string;
  readonly workspace: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Of the file: year, month, day, hour, minute, second; in UTC. */
  readonly date: readonly number[];
  readonly legend: readonly { readonly tone: string; readonly word: string }[];
  readonly body: readonly SheetBlock[];
  readonly notes: readonly SheetNote[];
  /** Those whose passage is no longer in the text. */
  readonly gone: readonly SheetNote[];
  readonly claims: readonly SheetClaim[];
  readonly rule: string;
};
