/** What the pages of claims and sources receive: a list as it was asked for, or everything on one matter, in one piece. */
import type { HistoryEntry } from "#lib/events/model.ts";
import type { Page } from "#lib/fields.ts";
import type { ClaimSearch } from "#lib/ledger/claim-search.ts";
import type { ClaimEntry, ClaimRecord, DocumentName, SourceUse, StandingState } from "#lib/ledger/model.ts";
import type { Source, SourceEntry } from "#lib/sources/model.ts";
import type { SourceSearch } from "#lib/sources/source-search.ts";
import type { InSentence } from "./sentence.ts";

type Dossier = {
  readonly workspace: string;
  /** The passages of the annotations in it, by the annotations' ids, each within its sentence. */
  readonly passages: Readonly<Record<string, InSentence>>;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  readonly rights: DossierRights;
  /** Up to where all this is complete; the live updates go on from here. */
  readonly fence: string;
};

export type DossierRights = { readonly edit: boolean; readonly trash: boolean; readonly merge?: boolean };

export type ClaimDossier = Dossier & { readonly claim: ClaimRecord };

export type SourceDossier = Dossier & { readonly source: Source; readonly uses: readonly SourceUse[] };

export type ClaimList = {
  readonly workspace: string;
  readonly search: ClaimSearch;
  readonly page: Page<ClaimEntry>;
  /** How many have each standing, whichever is asked for. */
  readonly counts: Readonly<Record<StandingState, number>>;
  /** Those one can choose among. */
  readonly documents: readonly DocumentName[];
  readonly mayCreate: boolean;
  readonly fence: string;
};

export type SourceList = {
  readonly workspace: string;
  readonly search: SourceSearch;
  readonly page: Page<SourceEntry>;
  readonly mayCreate: boolean;
  readonly fence: string;
};
