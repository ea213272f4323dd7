"use client";
import { Button } from "@mantine/core";
import { Page } from "#components/ui/page.tsx";
import { HistoryHead } from "#components/history/history-head.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Draft } from "#lib/drafts/model.ts";
import type { Beginning, EditorPageView, KeptWriting } from "#lib/editing/model.ts";
import { Beside } from "./beside.tsx";
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
  const names = [
    "On this device",
    there ? "Your draft from elsewhere" : `Revision ${base.number}, which is saved`,
  ] as const;
  return (
    <Page>
      <HistoryHead
        document={document}
        title="With which draft do you want to go on?"
        lead="You wrote on this device what could not be sent, and elsewhere the text has changed meanwhile. Neither was written over. Below, what only this device has is struck out, and what only the other draft has is underlined."
      />
      <div className={styles.sides}>
        <Side
          title={names[0]}
          when={new Date(here.at).toISOString()}
          onChoose={() => onChoose({ base: here.base, content: here.content, version: other.version })}
        />
        <Side title={names[1]} when={there?.updatedAt} onChoose={() => onChoose(other)} />
      </div>
      <div className={styles.text}>
        <Beside before={here.content} after={other.content} names={names} language={document.language} />
      </div>
    </Page>
  );
}

type SideProps = {
  readonly title: string;
  readonly when: string | undefined;
  readonly onChoose: () => void;
};

function Side({ title, when, onChoose }: SideProps) {
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
    </section>
  );
}
