"use client";
import { Button, Kbd } from "@mantine/core";
import { noFilter } from "#lib/desk/filter.ts";
import { stances } from "#lib/ledger/model.ts";
import { useDeskTools } from "./desk-context.ts";
import styles from "./margin-hint.module.css";
import { NoteMark } from "./note/note-mark.tsx";
import { useDesk, useNotes } from "./store/desk-store.ts";

/** What stands in the margin where no notes do: how to begin, or why none are shown. */
export function MarginHint() {
  const { actions } = useDeskTools();
  const mayShare = useDesk(({ rights }) => rights.share);
  const total = useDesk(({ marks }) => marks.length);
  const hasPages = useDesk(({ document }) => document.pages !== null);
  const shown = useNotes().byId.size;
  if (shown > 0) return null;
  if (total > 0)
    return (
      <div className={styles.hint}>
        <p className={styles.title}>No note passes the filter</p>
        <Button size="compact-sm" variant="default" onClick={() => actions.filterBy(noFilter)}>
          Show all {total}
        </Button>
      </div>
    );
  return (
    <div className={styles.hint}>
      <p className={styles.title}>{mayShare ? "Nothing is marked yet" : "Nobody has marked anything yet"}</p>
      <p>
        Select words in the text: with the mouse, by touch
        <span className={styles.keyed}>
          , or with <Kbd size="xs">p</Kbd> and the arrows
        </span>
        {hasPages ? (
          <>
            {" "}
            — or a figure, with the frame
            <span className={styles.keyed}>
              {" "}
              (<Kbd size="xs">r</Kbd>)
            </span>
          </>
        ) : null}
        .{mayShare ? " Then say of them:" : " Then make a note that only you see. Reviewers and editors share theirs."}
      </p>
      {mayShare ? (
        <>
          <ul className={styles.list}>
            {stances.map((stance, position) => (
              <li key={stance}>
                <NoteMark stance={stance} />
                <span>{meanings[stance]}</span>
                <Kbd size="xs">{position + 1}</Kbd>
              </li>
            ))}
            <li>
              <NoteMark stance={null} />
              <span>anything else</span>
              <Kbd size="xs">c</Kbd>
            </li>
          </ul>
          <p>
            Name the claim the words make, and cite what speaks for it or against. Its voices are added up in Claims.
          </p>
        </>
      ) : null}
      <p className={styles.keyed}>
        All keys: <Kbd size="xs">?</Kbd>
      </p>
    </div>
  );
}

const meanings = { supported: "it holds", contested: "it does not", unsure: "to be checked" } as const;
