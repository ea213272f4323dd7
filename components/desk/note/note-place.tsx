"use client";
import { Button, Kbd } from "@mantine/core";
import { IconTextScan2 } from "@tabler/icons-react";
import type { Annotation } from "#lib/annotations/model.ts";
import { surroundings } from "#lib/desk/surroundings.ts";
import { useDeskTools } from "../desk-context.ts";
import { stanceNames } from "../stance-names.ts";
import { useDesk } from "../store/desk-store.ts";
import parts from "./note-parts.module.css";
import place from "./note-place.module.css";
import { WordsChanged } from "./words-changed.tsx";

type Props = { readonly annotation: Annotation; readonly isMine: boolean };

/**
 * What has become of the words a note was written on, where they are no longer as they were; and for its author
 * and for editors, what to do about it.
 */
export function NotePlace({ annotation, isMine }: Props) {
  const maySettle = useDesk(({ rights }) => rights.clearUp) || isMine;
  const { state } = annotation.anchor;
  if (state === "edited") return <Edited annotation={annotation} maySettle={maySettle} />;
  if (state === "removed") return <Removed annotation={annotation} maySettle={maySettle} />;
  return null;
}

type PartProps = { readonly annotation: Annotation; readonly maySettle: boolean };

function Edited({ annotation, maySettle }: PartProps) {
  const { actions } = useDeskTools();
  const { anchor, origin, recheck, stance } = annotation;
  return (
    <div className={place.place} data-calm={!recheck || undefined}>
      {recheck && stance
        ? `“${stanceNames[stance]}” was said of the wording of revision ${origin.revision}. Since then:`
        : `The words were changed after revision ${origin.revision}:`}
      <WordsChanged before={origin.exact} after={anchor.exact} />
      {maySettle && recheck ? (
        <Button
          size="compact-xs"
          variant="default"
          mt="xs"
          rightSection={
            <Kbd size="xs" aria-hidden>
              y
            </Kbd>
          }
          onClick={() => actions.confirm(annotation)}
        >
          Still right
        </Button>
      ) : null}
    </div>
  );
}

function Removed({ annotation, maySettle }: PartProps) {
  const { actions } = useDeskTools();
  const { anchor, origin, replacedBy, closedAt } = annotation;
  const isOpen = closedAt === null;
  const { before, after } = surroundings(anchor);
  return (
    <div className={place.place} data-calm={!isOpen || undefined}>
      These words are no longer in the text. In revision {origin.revision} they stood here:
      <blockquote className={parts.quote} dir="auto">
        {before}
        <mark className={place.marked}>{origin.exact}</mark>
        {after}
      </blockquote>
      {replacedBy ? (
        <>
          <p className={place.now}>In their place it now says:</p>
          <blockquote className={parts.quote} dir="auto">
            {replacedBy}
          </blockquote>
        </>
      ) : null}
      {maySettle ? (
        <div className={place.settle}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconTextScan2 size={13} aria-hidden />}
            onClick={() => actions.seekPlace(annotation.id)}
          >
            Give it a new place
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => actions.setAside(annotation, isOpen)}>
            {isOpen ? "Set aside" : "Take up again"}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
