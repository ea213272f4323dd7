"use client";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useCallback, useState, type ReactNode } from "react";
import { useDeskTools } from "./desk-context.ts";
import { Contents } from "./contents.tsx";
import { DeskBar } from "./desk-bar.tsx";
import styles from "./desk.module.css";
import { DeskNews } from "./desk-news.tsx";
import { FateNotice } from "./fate-notice.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Margin } from "./margin.tsx";
import { MarginHint } from "./margin-hint.tsx";
import { NotesDrawer } from "./notes-drawer.tsx";
import { RemovedNotes } from "./removed-notes.tsx";
import { SeekingNotice } from "./seeking-notice.tsx";
import { SelectionToolbar } from "./selection-toolbar.tsx";
import type { Beginning } from "./store/writing.ts";
import { useDesk, useDeskStore } from "./store/desk-store.ts";
import type { Stretch, Surface } from "./surface/surface.ts";
import { useMarks } from "./surface/use-marks.ts";
import { useAddress } from "./use-address.ts";
import { useCaret } from "./use-caret.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useDeskLive } from "./use-desk-live.ts";
import { usePointer } from "./use-pointer.ts";
import { useReveal } from "./use-reveal.ts";
import { useSelection } from "./use-selection.ts";
import { whenThere } from "./when-there.ts";

/** From this width on there is a margin beside the text. Below it notes open in a drawer. */
const WITH_MARGIN = "(min-width: 56em)";

type Props = { readonly surface: Surface; readonly since: string; readonly barTools: ReactNode };

/** What makes the text a desk: marks, notes, selection, keys, live updates. It needs the text to be there. */
export function DeskLife({ surface, since, barTools }: Props) {
  const store = useDeskStore();
  const tools = useDeskTools();
  const isDeleted = useDesk((state) => state.fate === "deleted");
  const seeking = useDesk((state) => state.seeking);
  const language = useDesk((state) => state.document.language);
  const hasMargin = useMediaQuery(WITH_MARGIN, true, { getInitialValueInEffect: false });
  const [selected, setSelected] = useSelection(surface);
  const [takesFocus, setTakesFocus] = useState(false);
  const [isKeysOpen, keysSheet] = useDisclosure(false);
  const [isListOpen, list] = useDisclosure(false);
  const sayNotes = useCallback((chosen: Stretch) => tools.actions.sayNotesOn(chosen), [tools]);
  const caret = useCaret(surface, language, sayNotes);
  const reveal = useReveal(surface, store, hasMargin ? "margin" : "sheet");

  const clearSelection = (): void => {
    surface.deselect();
    setSelected(null);
    setTakesFocus(false);
    caret.end();
  };
  const begin = (beginning: Beginning): boolean => {
    if (surface.isSelectionComing()) {
      void whenThere(surface.watch, surface.canonical).then(() => begin(beginning));
      return true;
    }
    const passage = surface.selection() ?? selected;
    const text = surface.canonical();
    if (!passage || text === null || isDeleted) return false;
    tools.actions.compose({ ...passage, exact: text.slice(passage.start, passage.end) }, beginning);
    clearSelection();
    return true;
  };

  const attach = (): void => {
    const passage = surface.selection() ?? selected;
    const id = passage ? tools.actions.attach(passage) : null;
    clearSelection();
    if (id !== null) reveal(id);
  };

  useAddress(store);
  useMarks(surface, store);
  usePointer(surface, store, tools.actions);
  useDeskLive(store, tools.bodies, since);
  useDeskKeys({
    store,
    tools,
    caret,
    begin,
    reveal,
    clearSelection,
    showToolbar: () => setTakesFocus(true),
    showKeys: keysSheet.open,
  });

  return (
    <>
      <DeskBar
        contents={barTools ? null : <Contents surface={surface} />}
        tools={barTools}
        onKeys={keysSheet.open}
        onNotes={list.open}
      />
      <FateNotice />
      <SeekingNotice />
      <DeskNews />
      {hasMargin ? (
        <div className={styles.marginPlace}>
          <Margin surface={surface} />
        </div>
      ) : (
        <>
          <div className={styles.hintPlace}>
            <MarginHint />
          </div>
          <NotesDrawer isListOpen={isListOpen} onClose={list.close} reveal={reveal} />
        </>
      )}
      <div className={styles.afterText}>
        <RemovedNotes inPlace={hasMargin} />
      </div>
      {selected && !isDeleted ? (
        <SelectionToolbar
          surface={surface}
          passage={selected}
          takesFocus={takesFocus || selected.isByKeys === true}
          onBegin={begin}
          onAttach={seeking === null ? null : attach}
        />
      ) : null}
      <KeysDialog isOpen={isKeysOpen} onClose={keysSheet.close} />
    </>
  );
}
