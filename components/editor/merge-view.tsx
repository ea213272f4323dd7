"use client";
import { Button, Group, Modal, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { ContentView } from "#components/text/content-view.tsx";
import type { Block } from "#lib/documents/content.ts";
import { conflictsIn, settled, type Choice, type MergePart } from "#lib/editing/merge.ts";
import type { Content } from "#lib/documents/content.ts";
import styles from "./merge-view.module.css";

type Props = {
  readonly parts: readonly MergePart[];
  /** Who made the other text, and what it is: "revision 4". */
  readonly their: { readonly name: string; readonly what: string };
  /** The address below which the pictures of the workspace are. */
  readonly picturesAt: string;
  readonly onSettle: (content: Content) => void;
  readonly onClose: () => void;
};

/** Where two people changed the same lines, side by side, to be chosen between. All else has come together already. */
export function MergeView({ parts, their, picturesAt, onSettle, onClose }: Props) {
  const conflicts = conflictsIn(parts);
  const [chosen, setChosen] = useState<readonly Choice[]>(() => conflicts.map(() => "both"));
  const count = conflicts.length;
  return (
    <Modal
      opened
      onClose={onClose}
      size="72rem"
      title={`Bring your draft and ${their.what} together`}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <p className={styles.lead}>
        {their.name} saved {their.what} while you were writing. What only one of you changed is brought together.{" "}
        {count === 1 ? "One place" : `${count} places`} you both changed: choose what shall stand there.
      </p>
      <ol className={styles.conflicts}>
        {conflicts.map(({ mine, theirs }, index) => (
          <li key={index} className={styles.conflict} aria-label={`Place ${index + 1}`}>
            <div className={styles.sides}>
              <Wording title="Yours" blocks={mine} picturesAt={picturesAt} isTaken={chosen[index] !== "theirs"} />
              <Wording title={their.name} blocks={theirs} picturesAt={picturesAt} isTaken={chosen[index] !== "mine"} />
            </div>
            <SegmentedControl
              size="xs"
              aria-label={`What shall stand at place ${index + 1}`}
              data={[
                { value: "mine", label: "Yours" },
                { value: "theirs", label: their.name },
                { value: "both", label: "Both, one after the other" },
              ]}
              value={chosen[index] ?? "both"}
              onChange={(value) =>
                setChosen(
                  chosen.map((old, at) =>
                    at !== index ? old : value === "mine" || value === "theirs" ? value : "both",
                  ),
                )
              }
            />
          </li>
        ))}
      </ol>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button onClick={() => onSettle(settled(parts, chosen))}>Bring together</Button>
      </Group>
    </Modal>
  );
}

type WordingProps = Pick<Props, "picturesAt"> & {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly isTaken: boolean;
};

const Wording = ({ title, blocks, isTaken, picturesAt }: WordingProps) => (
  <section className={styles.side} aria-label={title} data-left-out={!isTaken || undefined}>
    <h3 className={styles.sideTitle}>{title}</h3>
    {blocks.length === 0 ? (
      <p className={styles.when}>Deleted</p>
    ) : (
      <ContentView
        content={{ type: "doc", content: [...blocks] }}
        look="note"
        firstHeading={4}
        picturesAt={picturesAt}
      />
    )}
  </section>
);
