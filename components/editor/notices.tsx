"use client";
import { Alert, Button } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Writer } from "#lib/drafts/model.ts";
import { Elsewhere } from "./elsewhere.tsx";
import styles from "./editor.module.css";
import type { useCompany } from "./use-company.ts";
import type { useKeeper } from "./use-keeper.ts";
import type { useRevising } from "./use-revising.ts";
import { replaceContent } from "./use-text-editor.ts";

type Props = {
  readonly language: string | null;
  readonly editor: Editor;
  readonly company: ReturnType<typeof useCompany>;
  readonly revising: ReturnType<typeof useRevising>;
  readonly kept: ReturnType<typeof useKeeper>;
};

/** What one must know while writing: who else does, what was saved meanwhile, and what could not be kept. */
export function Notices({ language, editor, company: { others, present }, revising, kept }: Props) {
  const { elsewhere } = kept;
  const takeTheirs = (): void => {
    if (!elsewhere) return;
    replaceContent(editor, revising.base, elsewhere.content);
    settle();
  };
  const settle = (): void => {
    if (elsewhere) kept.keeper.current?.goOnFrom({ version: elsewhere.version });
    kept.settleElsewhere();
  };
  return (
    <div aria-live="polite" className={styles.notices}>
      {others.map((writer) => (
        <OtherWriter key={writer.id} writer={writer} />
      ))}
      {present > revising.base.number && !revising.isBusy ? (
        <Alert color="blue" variant="light" mb="sm" title={`Revision ${present} has been saved meanwhile`}>
          You are writing on revision {revising.base.number}. Nothing of yours is lost.
          <Button
            size="compact-sm"
            variant="default"
            display="block"
            mt="xs"
            onClick={() => void revising.bringIn(present)}
          >
            Bring the two together
          </Button>
        </Alert>
      ) : null}
      {revising.broughtIn && present === revising.base.number ? (
        <Alert color="teal" variant="light" mb="sm">
          {revising.broughtIn}
        </Alert>
      ) : null}
      {elsewhere ? (
        <Elsewhere language={language} editor={editor} draft={elsewhere} onTake={takeTheirs} onKeep={settle} />
      ) : null}
      {kept.problem ? <ErrorNotice error={kept.problem} /> : null}
      {revising.error ? <ErrorNotice error={revising.error} /> : null}
    </div>
  );
}

const OtherWriter = ({ writer }: { readonly writer: Writer }) => (
  <Alert color="blue" variant="light" mb="sm" icon={<IconUsers size={18} aria-hidden />}>
    {writer.name} is writing at this text too, since <Time at={writer.startedAt} />. Whoever saves second is shown what
    the other did, and brings the two together.
  </Alert>
);
