"use client";
import { startTransition, useEffect, useState, type ReactNode } from "react";
import { filterFromParameters } from "#lib/desk/filter.ts";
import type { DeskView } from "#lib/desk/model.ts";
import { DeskToolsContext, type DeskTools } from "./desk-context.ts";
import { DeskLife } from "./desk-life.tsx";
import styles from "./desk.module.css";
import { DocumentHead } from "./document-head.tsx";
import { makeActions } from "./store/actions.ts";
import { openBodies } from "./store/bodies.ts";
import { openDelivery } from "./store/delivery.ts";
import { initialState } from "./store/desk-state.ts";
import { currentNotes, DeskStoreContext, makeDeskStore, type DeskStore } from "./store/desk-store.ts";
import { writeFirstMarks } from "./surface/first-marks.ts";
import { makeSurface, type Surface } from "./surface/surface.ts";
import "./surface/marks.css";
import { sayDeleted, saySentence } from "./toasts.tsx";

type Props = {
  readonly view: DeskView;
  readonly parameters: Readonly<Record<string, string | string[] | undefined>>;
  /** The text, rendered on the server: its blocks bear data-start. Or the pages of a PDF. */
  readonly children: ReactNode;
  readonly look?: "article" | "pages";
  /** How the desk works with what is in the place of the text, where that is not an article. */
  readonly surfaceOf?: (root: HTMLElement) => Surface;
  /** What else stands in the bar. */
  readonly tools?: ReactNode;
};

/** The desk of a document: its text, its notes, and everything one does with them. */
export function Desk({ view, parameters, children, look = "article", surfaceOf = makeSurface, tools }: Props) {
  const noteId = typeof parameters["note"] === "string" ? parameters["note"] : null;
  const [store] = useState<DeskStore>(() =>
    makeDeskStore(initialState(view, filterFromParameters(parameters), noteId)),
  );
  const [firstMarks] = useState(() => writeFirstMarks(currentNotes(store.getState()).index.items));
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [ready, setReady] = useState<{ readonly tools: DeskTools; readonly surface: Surface } | null>(null);

  useEffect(() => {
    if (!root) return;
    const delivery = openDelivery(store, saySentence);
    const actions = makeActions(store, delivery, {
      ofNote: (annotation) => sayDeleted("The note is in the trash.", () => void delivery.restore(annotation)),
      ofReply: (reply) => sayDeleted("The reply is in the trash.", () => void delivery.restoreReply(reply)),
    });
    const bodies = openBodies(store);
    const ready = { tools: { actions, delivery, bodies }, surface: surfaceOf(root) };
    // The text can be read already: what comes to life around it may be made in pieces.
    startTransition(() => setReady(ready));
    delivery.resume().catch(() => undefined); // a private window keeps nothing
    return () => {
      actions.leave();
      delivery.close();
      bodies.close();
    };
  }, [store, root, surfaceOf]);

  return (
    <DeskStoreContext value={store}>
      <DeskToolsContext value={ready?.tools ?? null}>
        <div className={styles.desk} data-look={look}>
          {ready ? (
            <DeskLife surface={ready.surface} since={view.fence} barTools={tools} />
          ) : (
            <div className={styles.barPlace} />
          )}
          <div className={styles.head}>
            <DocumentHead />
          </div>
          <div
            ref={setRoot}
            className={styles.text}
            data-canonical
            data-first-marks={firstMarks}
            tabIndex={-1}
            lang={view.document.language ?? undefined}
          >
            {children}
          </div>
        </div>
      </DeskToolsContext>
    </DeskStoreContext>
  );
}
