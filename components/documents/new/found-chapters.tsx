"use client";
import { Alert, Button, Checkbox } from "@mantine/core";
import type { Preview } from "./ask-preview.ts";
import type { Arrival, Wish } from "./arrival.ts";
import styles from "./found.module.css";

type Props = {
  readonly book: NonNullable<Preview["found"]["book"]>;
  readonly wished: Arrival["chapters"];
  readonly onChange: (wish: Wish) => void;
};

/** The chapters of a book, and which of them become the document: at least one. */
export function FoundChapters({ book, wished, onChange }: Props) {
  const { chapters, isCut } = book;
  const chosen = wished ?? chapters.flatMap(({ isTaken }, at) => (isTaken ? at : []));
  const isAll = chosen.length === chapters.length;
  const toggle = (at: number): void =>
    onChange({
      chapters: chosen.includes(at)
        ? chosen.filter((other) => other !== at)
        : [...chosen, at].toSorted((a, b) => a - b),
    });
  return (
    <section className={styles.found} aria-label="Chapters of the book">
      <div className={styles.mode}>
        <span>{isAll ? `All ${chapters.length} chapters` : `${chosen.length} of ${chapters.length} chapters`}</span>
        <Button
          variant="default"
          size="compact-xs"
          disabled={isAll}
          onClick={() => onChange({ chapters: chapters.map((_, at) => at) })}
        >
          Choose all
        </Button>
      </div>
      {isCut ? (
        <Alert variant="light" color="yellow" role="alert" className={styles.cut ?? ""}>
          This is more than one document can hold. The first {chapters.filter(({ isTaken }) => isTaken).length} that
          were chosen will be saved; bring in the others as documents of their own.
        </Alert>
      ) : null}
      <ul className={styles.chapters} aria-label="Chapters" tabIndex={0}>
        {chapters.map(({ title, depth, characters }, at) => (
          // Two chapters can be alike in everything but their place.
          <li key={`${title} ${at}`} style={{ paddingInlineStart: `${Math.min(depth, 4) * 1.25}rem` }}>
            <Checkbox
              size="xs"
              label={<span dir="auto">{title}</span>}
              description={`${characters.toLocaleString("en")} characters`}
              checked={chosen.includes(at)}
              disabled={chosen.length === 1 && chosen.includes(at)}
              onChange={() => toggle(at)}
            />
            <Button
              variant="default"
              size="compact-xs"
              aria-label={`Only this: ${title}`}
              disabled={chosen.length === 1 && chosen.includes(at)}
              onClick={() => onChange({ chapters: [at] })}
            >
              Only this
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
