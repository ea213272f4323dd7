"use client";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLock, IconPencil, IconTrash, IconX } from "@tabler/icons-react";
import { Time } from "#components/ui/time.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { writtenBy } from "#lib/annotations/written-by.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteMark } from "./note-mark.tsx";
import { StackSteps } from "./stack-steps.tsx";
import parts from "./note-parts.module.css";

type Props = { readonly annotation: Annotation; readonly isMine: boolean };

/** Who says it, when, and in a word what; what one may do with it, and the way to the other notes on the same words. */
export function NoteHead({ annotation, isMine }: Props) {
  const { actions } = useDeskTools();
  const mayTrash = useDesk(({ rights }) => rights.clearUp) || isMine;
  const { stance, visibility, recheck, createdAt } = annotation;
  return (
    <header className={parts.openHead}>
      <div className={parts.head}>
        <NoteMark stance={stance} />
        {recheck ? <span className={parts.soft}>on older wording</span> : null}
        {visibility === "private" ? (
          <span className={parts.private}>
            <IconLock size={12} aria-hidden /> Only you
          </span>
        ) : null}
        <span className={parts.tools}>
          <StackSteps annotation={annotation} />
          {isMine ? (
            <Tool name="Edit" hint="Edit (e)" icon={IconPencil} onClick={() => actions.edit(annotation)} />
          ) : null}
          {mayTrash ? (
            <Tool name="Delete this note" hint="Delete" icon={IconTrash} onClick={() => actions.trash(annotation)} />
          ) : null}
          <Tool name="Close" hint="Close (Esc)" icon={IconX} onClick={() => actions.activate(null)} />
        </span>
      </div>
      <div className={parts.byline}>
        <span className={parts.name}>{writtenBy(annotation)}</span>
        <span className={parts.soft}>
          <Time at={createdAt} />
        </span>
      </div>
    </header>
  );
}

type ToolProps = {
  readonly name: string;
  readonly hint: string;
  readonly icon: typeof IconX;
  readonly onClick: () => void;
};

const Tool = ({ name, hint, icon: Icon, onClick }: ToolProps) => (
  <Tooltip label={hint} openDelay={500}>
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={name} onClick={onClick}>
      <Icon size={15} />
    </ActionIcon>
  </Tooltip>
);
