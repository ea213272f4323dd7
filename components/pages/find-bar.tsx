"use client";
import { ActionIcon, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import { whenThere } from "#components/desk/when-there.ts";
import styles from "./find-bar.module.css";
import { closeFind, lookFor, stepFind } from "./finding.ts";
import { usePageSurface } from "./viewer-context.ts";
import { useViewer, useViewerStore, type Find } from "./viewer-store.ts";

/** The button that opens it has the keyboard again afterwards. */
export const FIND_BUTTON = "find-button";

/** Finds words in the whole document: every place is marked, and one goes from one to the next. */
export function FindBar() {
  const viewer = useViewerStore();
  const surface = usePageSurface();
  const find = useViewer((state) => state.find);
  const waiting = find?.isWaiting ? find.words : null;
  useEffect(() => {
    if (waiting === null) return;
    const ending = new AbortController();
    void whenThere(surface.watch, surface.canonical, ending.signal).then(() => lookFor(viewer, surface, waiting));
    return () => ending.abort();
  }, [waiting, viewer, surface]);
  if (!find) return null;
  const close = (): void => {
    closeFind(viewer);
    document.getElementById(FIND_BUTTON)?.focus({ preventScroll: true });
  };
  return (
    <search className={styles.bar}>
      <TextInput
        id="find-field"
        size="xs"
        aria-label="Find in this document"
        placeholder="Find"
        data-autofocus
        autoFocus
        // Nor does it close the panel of pages.
        data-mantine-stop-propagation="true"
        value={find.words}
        onChange={({ currentTarget }) => lookFor(viewer, surface, currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") stepFind(viewer, surface, event.shiftKey ? -1 : 1);
          if (event.key !== "Escape") return;
          // The open note stays open: Escape closes what one is in.
          event.stopPropagation();
          close();
        }}
      />
      <span className={styles.count} role="status">
        {sayFound(find)}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="The place before"
        onClick={() => stepFind(viewer, surface, -1)}
      >
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label="The next place"
        onClick={() => stepFind(viewer, surface, 1)}
      >
        <IconChevronDown size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label="Close" onClick={close}>
        <IconX size={16} />
      </ActionIcon>
    </search>
  );
}

function sayFound({ words, places, at, isWaiting }: Find): string {
  if (words.trim() === "") return "";
  if (isWaiting) return "Looking…";
  return places.length === 0 ? "Not found" : `${at + 1} of ${places.length}`;
}
