"use client";
import { History } from "#components/dossier/history.tsx";
import { useLiveRefresh } from "#components/live/use-live-refresh.ts";
import { Page } from "#components/ui/page.tsx";
import type { ClaimDossier } from "#lib/dossiers/model.ts";
import type { LiveEvent } from "#lib/events/model.ts";
import { ClaimEvidence } from "./claim-evidence.tsx";
import { ClaimHead } from "./claim-head.tsx";
import styles from "./claim-page.module.css";
import { ClaimStanding } from "./claim-standing.tsx";
import { Mentions } from "./mentions.tsx";

/** Everything on one claim. It follows what others do while one reads. */
export function ClaimPage({ dossier }: { readonly dossier: ClaimDossier }) {
  const { workspace, claim, passages, history, rights, fence } = dossier;
  const documents = new Map(claim.mentions.map(({ document }) => [document.id, document.title]));
  const sources = new Map(claim.citations.map(({ source }) => [source.id, source.title]));
  const concerns = ({ claim: about, subject, id, document }: LiveEvent): boolean =>
    about === claim.id ||
    (subject === "source" && sources.has(id)) ||
    // With a document its marks go and come; a revision moves them.
    ((subject === "document" || subject === "revision") && (document === null || documents.has(document))) ||
    (subject === "document" && history.some((entry) => entry.document === document));
  useLiveRefresh(workspace, fence, concerns);
  return (
    <Page>
      <article className={styles.claim}>
        <ClaimHead workspace={workspace} claim={claim} rights={rights} />
        <ClaimStanding workspace={workspace} claim={claim} />
        <div className={styles.columns}>
          <Mentions workspace={workspace} claim={claim} passages={passages} />
          <ClaimEvidence workspace={workspace} claim={claim} />
        </div>
        <History entries={history} names={{ about: "claim", documents, sources }} />
      </article>
    </Page>
  );
}
