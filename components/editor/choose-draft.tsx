"use client";
import { Button } from "@mantine/core";
import { ContentView } from "#components/text/content-view.tsx";
import { Page } from "#components/ui/page.tsx";
import { HistoryHead } from "#components/history/history-head.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Content } from "#lib/documents/content.ts";
import type { Draft } from "#lib/drafts/model.ts";
import type { Beginning, EditorPageView, KeptWriting } from "#lib/editing/model.ts";
import styles from "./merge-view.module.css";

type Props = {
  readonly view: EditorPageView;
  readonly here: KeptWriting;
  readonly there: Draft | null;
  readonly onChoose: (beginning: Beginning) => void;
};

/** This device has words that the server never got, and the server has others: one chooses with which to go on. */
export function ChooseDraft({ view: { document, base }, here, there, onChoose }: Props) {
  const other = there ?? { base: base.number, content: base.content, version: 0 };
  return (
    <Page>
      <HistoryHead
        document={document}
        title="With which draft do you want to go on?"
        lead="You wrote on this device what could not be sent, and elsewhere the text has changed meanwhile. Neither was written over."
      />
      <div className={styles.sides}>
        <Side
          title="On this device"
          when={new Date(here.at).toISOString()}
          content={here.content}
          onChoose={() => onChoose({ base: here.base, content: here.content, version: other.version })}
        />
        <Side
          title={there ? "Your draft from elsewhere" : `Revision ${base.number}, which is saved`}
          when={there?.updatedAt}
          content={other.content}
          onChoose={() => onChoose(other)}
        />
      </div>
    </Page>
  );
}

type SideProps = {
  readonly title: string;
  readonly when: string | undefined;
  readonly content: Content;
  readonly onChoose: () => void;
};

function Side({ title, when, content, onChoose }: SideProps) {
  return (
    <section className={styles.side} aria-label={title}>
      <h2 className={styles.sideTitle}>{title}</h2>
      {when ? (
        <p className={styles.when}>
          Last written <Time at={when} />
        </p>
      ) : null}
      <Button variant="default" onClick={onChoose}>
        Go on with this one
      </Button>
      <div className={styles.text}>
        <ContentView content={content} look="note" firstHeading={3} />
      </div>
    </section>
  );
}
