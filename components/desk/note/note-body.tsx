"use client";
import { Skeleton } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef } from "react";
import { NoteForm } from "../composer/note-form.tsx";
import { useDeskTools } from "../desk-context.ts";
import { wayOf } from "../store/desk-state.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteDetail } from "./note-detail.tsx";
import { NotePending } from "./note-pending.tsx";

/** What an open note shows: the form while it is written, what is on its way while it is sent, else what it says. */
export function NoteBody({ id }: { readonly id: string }) {
  const { bodies } = useDeskTools();
  const annotation = useDesk((state) => state.bodies.get(id));
  const draft = useDesk((state) => state.drafts.get(id));
  const way = useDesk((state) => wayOf(state, id));
  useEffect(() => {
    if (!draft || draft.version !== null) bodies.need([id]);
  }, [bodies, draft, id]);
  const isWritten = draft !== undefined && !way;
  const wasWritten = useRef(isWritten);
  // Saving takes the form away, and with it the button or field that had the keyboard: it goes on at the note, whose head comes into sight.
  useLayoutEffect(() => {
    if (wasWritten.current === isWritten) return;
    wasWritten.current = isWritten;
    if (isWritten || document.activeElement !== document.body) return;
    const note = document.getElementById(`note-${id}`);
    note?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: "nearest" });
  }, [isWritten, id]);
  if (draft && way) return <NotePending draft={draft} way={way} />;
  if (draft) return <NoteForm key={id} draft={draft} />;
  if (annotation) return <NoteDetail annotation={annotation} />;
  return <Skeleton height={80} aria-label="The note is being fetched" />;
}
