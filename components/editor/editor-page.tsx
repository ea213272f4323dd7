"use client";
import { useEffect, useState } from "react";
import { readWriting } from "#components/device/database.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { parseContent } from "#lib/documents/content.ts";
import { beginningOf, type Choice } from "#lib/editing/beginning.ts";
import {
  keptWritingSchema,
  type Base,
  type Beginning,
  type EditorPageView,
  type KeptWriting,
} from "#lib/editing/model.ts";
import { ChooseDraft } from "./choose-draft.tsx";
import styles from "./editor.module.css";
import { loadBase } from "./load-base.ts";
import { Writing } from "./writing.tsx";

type Ready = { readonly base: Base; readonly beginning: Beginning };

/** The draft editor: it begins with what this device or the server has of one's draft, else with the text. */
export function EditorPage({ view }: { readonly view: EditorPageView }) {
  // What the page came with is where one begins; what is refreshed later is not.
  const [first] = useState(view);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [ready, setReady] = useState<Ready | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { workspace, id } = first.document;

  useEffect(() => {
    let isHere = true;
    const look = async (): Promise<void> => {
      const kept = await readWriting({ owner: first.me, workspace, document: id }).catch(() => undefined);
      if (isHere) setChoice(beginningOf(first.base, first.draft, readKept(kept)));
    };
    void look();
    return () => {
      isHere = false;
    };
  }, [first, workspace, id]);

  const beginning = choice?.kind === "begin" ? choice.beginning : null;
  useEffect(() => {
    if (!beginning) return;
    const { base } = first;
    if (beginning.base === base.number) setReady({ base, beginning });
    else loadBase(workspace, id, beginning.base).then((other) => setReady({ base: other, beginning }), setError);
  }, [beginning, first, workspace, id]);

  if (error)
    return (
      <Page>
        <ErrorNotice error={error} onRetry={() => location.reload()} />
      </Page>
    );
  if (choice?.kind === "choose")
    return (
      <ChooseDraft
        view={first}
        here={choice.here}
        there={choice.there}
        onChoose={(chosen) => setChoice({ kind: "begin", beginning: chosen })}
      />
    );
  if (!ready)
    return (
      <p className={styles.opening} role="status">
        Opening the text …
      </p>
    );
  return <Writing view={first} {...ready} />;
}

/** What the device has kept, when it can still be read. */
function readKept(input: unknown): KeptWriting | null {
  const kept = keptWritingSchema.safeParse(input).data;
  const parsed = kept && parseContent(kept.content);
  return kept && parsed && "content" in parsed ? { ...kept, content: parsed.content } : null;
}
