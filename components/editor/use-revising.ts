"use client";
import { notifications } from "@mantine/notifications";
import type { Editor } from "@tiptap/core";
import { useRouter } from "next/navigation";
import { useRef, useState, type RefObject } from "react";
import { v7 as uuidv7 } from "uuid";
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import type { Content } from "#lib/documents/content.ts";
import { conflictsIn, mergeContents, settled, type MergePart } from "#lib/editing/merge.ts";
import type { Base } from "#lib/editing/model.ts";
import { savedInWords } from "#lib/history/carried-in-words.ts";
import type { HistoryDocument } from "#lib/history/model.ts";
import { carriedRevisionSchema } from "#lib/revisions/model.ts";
import { contentOfEditor } from "./content-of.ts";
import type { Keeper } from "./keeper.ts";
import { loadBase } from "./load-base.ts";
import { replaceContent } from "./use-text-editor.ts";

/** How saving or throwing away ended: `outdated` when somebody else has saved meanwhile. */
export type Ending = "done" | "outdated" | "failed";

type Merging = { readonly parts: readonly MergePart[]; readonly from: Base; readonly name: string };

/** Saving the draft as a revision, and bringing in one that somebody else has saved meanwhile. */
export function useRevising(document: HistoryDocument, first: Base, editor: Editor, keeper: RefObject<Keeper | null>) {
  const router = useRouter();
  const [base, setBase] = useState(first);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [merging, setMerging] = useState<Merging | null>(null);
  const [broughtIn, setBroughtIn] = useState<string | null>(null);
  const sent = useRef({ id: "", json: "" });
  const desk = `/w/${document.workspace}/documents/${document.id}`;
  const path = `${workspacePath(document.workspace)}/documents/${document.id}`;

  const goOn = (content: Content, { from, name }: Pick<Merging, "from" | "name">): void => {
    replaceContent(editor, from, content);
    keeper.current?.goOnFrom({ base: from.number });
    setBase(from);
    setMerging(null);
    setBroughtIn(`Revision ${from.number} by ${name} is brought in. Look the text over, then save.`);
  };
  const bringIn = async (number: number): Promise<void> => {
    setError(null);
    try {
      const { madeBy, ...from } = await loadBase(document.workspace, document.id, number);
      const mine = contentOfEditor(editor.state.doc);
      if ("problem" in mine) throw new Error(mine.problem);
      const parts = mergeContents(base.content, mine.content, from.content);
      const merge = { parts, from, name: madeBy.name };
      if (conflictsIn(parts).length > 0) setMerging(merge);
      else goOn(settled(parts, []), merge);
    } catch (failure) {
      setError(failure);
    }
  };
  const done = async (message: string): Promise<void> => {
    await keeper.current?.forget();
    notifications.show({ message, autoClose: 10_000 });
    router.push(desk);
    router.refresh();
  };
  /** When it is done one is busy until the page has gone: what would be written until then is nowhere. */
  const attempt = async (work: () => Promise<void>): Promise<Ending> => {
    if (isBusy) return "failed";
    setIsBusy(true);
    setError(null);
    try {
      await keeper.current?.hold();
      await work();
      return "done";
    } catch (failure) {
      keeper.current?.release();
      setIsBusy(false);
      const newest = failure instanceof ApiError && failure.status === 412 ? presentIn(failure.current) : null;
      if (newest !== null) {
        await bringIn(newest);
        return "outdated";
      }
      setError(failure);
      return "failed";
    }
  };
  const save = (note: string): Promise<Ending> =>
    attempt(async () => {
      const mine = contentOfEditor(editor.state.doc);
      if ("problem" in mine) throw new Error(mine.problem);
      const body = { content: { format: "nodes", nodes: mine.content }, note, base: base.number };
      const json = JSON.stringify(body);
      if (sent.current.json !== json) sent.current = { id: uuidv7(), json };
      const made = await call("PUT", `${path}/revisions/${sent.current.id}`, { body }, carriedRevisionSchema);
      await done(savedInWords(made));
    });
  const discard = (): Promise<Ending> =>
    attempt(async () => {
      await call("DELETE", `${path}/draft`);
      await done("The draft is thrown away. The text is as it was.");
    });
  const settleMerge = (content: Content): void => {
    if (merging) goOn(content, merging);
  };
  return {
    base,
    isBusy,
    error,
    merging,
    broughtIn,
    save,
    discard,
    bringIn,
    settleMerge,
    leaveMerge: () => setMerging(null),
  };
}

/** The number of the present revision, as a stale answer tells it. */
function presentIn(current: unknown): number | null {
  if (typeof current !== "object" || current === null || !("revision" in current)) return null;
  return typeof current.revision === "number" ? current.revision : null;
}
