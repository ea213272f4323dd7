/** What the pages of a claim and of a source receive: everything on the matter, in one piece. */
import type { HistoryEntry } from "#lib/events/model.ts";
import type { ClaimRecord, SourceUse } from "#lib/ledger/model.ts";
import type { Source } from "#lib/sources/model.ts";
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

export type DossierRights = { readonly edit: boolean; readonly trash: boolean };

export type ClaimDossier = Dossier & { readonly claim: ClaimRecord };

export type SourceDossier = Dossier & { readonly source: Source; readonly uses: readonly SourceUse[] };
