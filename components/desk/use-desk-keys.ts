"use client";
import { useEffect } from "react";
import { takeEarlyKeys } from "#components/early/early-deeds.ts";
import type { Stance } from "#lib/ledger/model.ts";
import { commandOf, type Command } from "./keys.ts";
import type { Beginning } from "./store/writing.ts";
import type { DeskTools } from "./desk-context.ts";
import type { DeskStore } from "./store/desk-store.ts";
import type { useCaret } from "./use-caret.ts";
import { whenThere } from "./when-there.ts";

type Keyboard = {
  readonly store: DeskStore;
  readonly tools: DeskTools;
  readonly caret: ReturnType<typeof useCaret>;
  /** Begins a note on the words selected; false when none are. */
  readonly begin: (beginning: Beginning) => boolean;
  readonly showToolbar: () => void;
  readonly showKeys: () => void;
  readonly reveal: (id: string) => void;
  readonly clearSelection: () => void;
};

/** Serves the desk's keys. */
export function useDeskKeys(keyboard: Keyboard): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isChoosing(event, keyboard)) return;
      const command = commandOf(event);
      if (command && run(command, keyboard)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  useEffect(() => {
    for (const key of takeEarlyKeys()) dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
  }, []);
}

/** While a passage is being chosen the arrows choose, Enter goes to the toolbar and Escape ends it. */
function isChoosing(event: KeyboardEvent, { caret, showToolbar, clearSelection }: Keyboard): boolean {
  if (!caret.chosen.current || event.ctrlKey || event.metaKey || event.altKey) return false;
  // In the toolbar the arrows go from button to button.
  if (event.target instanceof HTMLElement && event.target.closest("[role=toolbar]") && event.key !== "Escape")
    return false;
  if (caret.step(event)) {
    event.preventDefault();
    return true;
  }
  if (event.key === "Enter" && event.target instanceof HTMLElement && !event.target.closest("button")) {
    event.preventDefault();
    showToolbar();
    return true;
  }
  if (event.key !== "Escape") return false;
  caret.end();
  clearSelection();
  return true;
}

/** @returns whether the command did something */
function run(command: Command, keyboard: Keyboard): boolean {
  const { store, tools, caret, begin, showKeys, reveal } = keyboard;
  const { activeId, bodies, me, drafts } = store.getState();
  const open = activeId === null ? undefined : bodies.get(activeId);
  const isMine = open?.author.id === me.id;
  switch (command) {
    case "next":
    case "previous": {
      const id = tools.actions.step(command === "next" ? 1 : -1);
      if (id) reveal(id);
      return true;
    }
    case "supported":
    case "contested":
    case "unsure":
      return begin({ stance: command }) || takeStance(keyboard, command);
    case "comment":
      if (begin({ stance: null })) return true;
      if (!open) return afterFetching(command, keyboard);
      if (isMine) tools.actions.edit(open);
      else document.querySelector<HTMLElement>(`#note-${open.id} [data-reply]`)?.focus();
      return true;
    case "source":
      if (begin({ stance: null })) return afterOpening(store, "[data-add-source]");
      if (!open) return afterFetching(command, keyboard);
      if (!isMine) return false;
      tools.actions.edit(open);
      return afterOpening(store, "[data-add-source]");
    case "confirm": {
      const maySettle = isMine || store.getState().rights.clearUp;
      if (!open) return afterFetching(command, keyboard);
      if (!open.recheck || !maySettle) return false;
      tools.actions.confirm(open);
      return true;
    }
    case "edit":
      if (!open) return afterFetching(command, keyboard);
      if (!isMine) return false;
      tools.actions.edit(open);
      return true;
    case "close":
      if (store.getState().seeking !== null) {
        tools.actions.seekPlace(null);
        return true;
      }
      if (activeId === null) return false;
      if (drafts.has(activeId)) tools.actions.close(activeId);
      else tools.actions.activate(null);
      document.getElementById(`note-${activeId}`)?.focus();
      return true;
    case "keys":
      showKeys();
      return true;
    case "choose":
      void caret.begin();
      return true;
  }
}

function takeStance(keyboard: Keyboard, stance: Stance): boolean {
  const { store, tools } = keyboard;
  const { activeId, bodies, drafts } = store.getState();
  if (activeId === null) return false;
  if (drafts.has(activeId)) {
    tools.actions.sayStance(activeId, stance);
    return true;
  }
  const open = bodies.get(activeId);
  if (!open) return afterFetching(stance, keyboard);
  tools.actions.takeStance(open, stance);
  return true;
}

/** What the open note says may still be on its way: the command waits for it, as long as the note stays open. */
function afterFetching(command: Command, keyboard: Keyboard): boolean {
  const { store, tools } = keyboard;
  const { activeId: id, drafts } = store.getState();
  if (id === null || drafts.has(id)) return false;
  tools.bodies.need([id]);
  const isDecided = (): boolean => store.getState().activeId !== id || store.getState().bodies.has(id);
  void whenThere(store.subscribe, () => isDecided() || null).then(() => {
    if (store.getState().activeId === id) run(command, keyboard);
  });
  return true;
}

/** Presses a button of the note that is just opening, as soon as it is there. */
function afterOpening(store: DeskStore, selector: string): true {
  const { activeId } = store.getState();
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#note-${activeId} ${selector}`)?.click());
  return true;
}
