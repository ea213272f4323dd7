"use client";
import { Skeleton } from "@mantine/core";
import { useEffect } from "react";
import { NoteForm } from "../composer/note-form.tsx";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteDetail } from "./note-detail.tsx";

/** What an open note shows: the form while it is written, else what it says. */
export function NoteBody({ id }: { readonly id: string }) {
  const { bodies } = useDeskTools();
  const annotation = useDesk((state) => state.bodies.get(id));
  const draft = useDesk((state) => state.drafts.get(id));
  const isOnItsWay = useDesk((state) => state.deliveries.has(id));
  useEffect(() => {
    if (!draft) bodies.need([id]);
  }, [bodies, draft, id]);
  if (draft && !(isOnItsWay && annotation)) return <NoteForm draft={draft} />;
  if (annotation) return <NoteDetail annotation={annotation} />;
  return <Skeleton height={80} aria-label="The note is being fetched" />;
}
