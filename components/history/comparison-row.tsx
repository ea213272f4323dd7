import Link from "next/link";
import { Shape } from "#components/ui/shape.tsx";
import type { ComparisonRow, Piece, SideBlock, SideNote } from "#lib/history/model.ts";
import styles from "./comparison.module.css";

type Props = {
  readonly row: ComparisonRow;
  /** What the two are called. */
  readonly names: readonly [string, string];
  /** Where the notes of each are; needed where there are any. */
  readonly notesAt?: readonly [string, string];
};

/** A block of the one beside what came of it in the other. An unchanged one is shown once where there is no room for two. */
export function ComparisonRowView({ row: { before, after, change }, names, notesAt = ["", ""] }: Props) {
  return (
    <div className={styles.row} data-change={change}>
      <Side block={before} kind="removed" label={names[0]} notesAt={notesAt[0]} />
      <Side block={after} kind="added" label={names[1]} notesAt={notesAt[1]} />
      {change === "form" ? <p className={styles.form}>The same words, set in another way</p> : null}
    </div>
  );
}

/** How many paragraphs are left out, because nothing changed in them. */
export const unchanged = (count: number): string =>
  count === 1 ? "1 unchanged paragraph" : `${count.toLocaleString("en")} unchanged paragraphs`;

type SideProps = {
  readonly block: SideBlock | null;
  readonly kind: "removed" | "added";
  readonly label: string;
  readonly notesAt: string;
};

/** So many notes are named below a block. */
const NAMED = 4;

function Side({ block, kind, label, notesAt }: SideProps) {
  if (!block) return <div className={styles.side} data-kind={kind} data-empty />;
  const isChanged = block.pieces.some((piece) => piece.isChanged);
  return (
    <div className={styles.side} data-kind={kind} data-changed={isChanged || undefined} role="group" aria-label={label}>
      <p className={styles.block} data-type={block.type} dir="auto">
        {block.type === "image" || block.type === "horizontalRule" ? (
          <LeafPiece block={block} kind={kind} />
        ) : (
          block.pieces.map((piece, index) => <PieceView key={index} piece={piece} kind={kind} />)
        )}
      </p>
      {block.notes.length > 0 ? (
        <p className={styles.notes}>
          {block.notes.slice(0, NAMED).map((note) => (
            <Link key={note.id} href={`${notesAt}#note-${note.id}`}>
              {note.stance ? <Shape of={note.stance} /> : null}
              {noteInWords(note)}
            </Link>
          ))}
          {block.notes.length > NAMED ? <span>and {block.notes.length - NAMED} more</span> : null}
        </p>
      ) : null}
    </div>
  );
}

const noteInWords = ({ author, stance, state }: SideNote): string =>
  [author, stance ?? "comment", state === "exact" ? null : state].filter(Boolean).join(", ");

function PieceView({
  piece: { text, isRaised, isChanged, mark },
  kind,
}: {
  readonly piece: Piece;
  readonly kind: SideProps["kind"];
}) {
  const set = isRaised ? <sup>{text}</sup> : text;
  const words = mark ? (
    <mark className={styles.mark} data-stance={mark}>
      {set}
    </mark>
  ) : (
    set
  );
  if (!isChanged) return words;
  return kind === "removed" ? (
    <del className={styles.removed}>{words}</del>
  ) : (
    <ins className={styles.added}>{words}</ins>
  );
}

function LeafPiece({ block, kind }: { readonly block: SideBlock; readonly kind: SideProps["kind"] }) {
  const words = block.type === "image" ? "A picture" : "A rule";
  if (!block.pieces.some(({ isChanged }) => isChanged)) return words;
  return kind === "removed" ? (
    <del className={styles.removed}>{words}</del>
  ) : (
    <ins className={styles.added}>{words}</ins>
  );
}
