import Link from "next/link";
import { Shape } from "#components/ui/shape.tsx";
import type { ComparisonRow, Piece, SideBlock, SideNote } from "#lib/history/model.ts";
import styles from "./comparison.module.css";

type Props = { readonly row: ComparisonRow; readonly base: string; readonly from: number; readonly to: number };

/** A block of the one beside what came of it in the other. An unchanged one is shown once where there is no room for two. */
export function ComparisonRowView({ row: { before, after, change }, base, from, to }: Props) {
  return (
    <div className={styles.row} data-change={change}>
      <Side block={before} kind="removed" label={`Revision ${from}`} base={base} revision={from} />
      <Side block={after} kind="added" label={`Revision ${to}`} base={base} revision={to} />
      {change === "form" ? <p className={styles.form}>The same words, set in another way</p> : null}
    </div>
  );
}

type SideProps = {
  readonly block: SideBlock | null;
  readonly kind: "removed" | "added";
  readonly label: string;
  readonly base: string;
  readonly revision: number;
};

/** So many notes are named below a block. */
const NAMED = 4;

function Side({ block, kind, label, base, revision }: SideProps) {
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
            <Link key={note.id} href={`${base}/revisions/${revision}#note-${note.id}`}>
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
  piece: { text, isChanged, mark },
  kind,
}: {
  readonly piece: Piece;
  readonly kind: SideProps["kind"];
}) {
  const words = mark ? (
    <mark className={styles.mark} data-stance={mark}>
      {text}
    </mark>
  ) : (
    text
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
