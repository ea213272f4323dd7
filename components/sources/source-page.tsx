"use client";
import { History } from "#components/dossier/history.tsx";
import { Section } from "#components/dossier/section.tsx";
import { useLiveRefresh } from "#components/live/use-live-refresh.ts";
import { Page } from "#components/ui/page.tsx";
import type { SourceDossier } from "#lib/dossiers/model.ts";
import { SourceHead } from "./source-head.tsx";
import styles from "./source-page.module.css";
import { SourceUses } from "./source-uses.tsx";

const noNames = new Map<string, string>();

/** One source and everything that cites it. */
export function SourcePage({ dossier }: { readonly dossier: SourceDossier }) {
  const { workspace, source, uses, passages, history, rights, fence } = dossier;
  // A citation is told as a change of its annotation, which says nothing of sources: any may be one of ours.
  useLiveRefresh(workspace, fence, ({ subject, id }) =>
    subject === "source" ? id === source.id : ["annotation", "document", "revision", "claim"].includes(subject),
  );
  return (
    <Page>
      <article className={styles.source}>
        <SourceHead workspace={workspace} source={source} uses={uses} rights={rights} />
        <Section title="Cited" count={uses.length}>
          {uses.length === 0 ? (
            <p className={styles.none}>Nobody cites it yet. In a note, it is found by its title or its address.</p>
          ) : (
            <SourceUses workspace={workspace} uses={uses} passages={passages} />
          )}
        </Section>
        <History entries={history} names={{ about: "source", documents: noNames, sources: noNames }} />
      </article>
    </Page>
  );
}
