"use client";
import { Checkbox, Group, MultiSelect, Select, Switch } from "@mantine/core";
import { useMemo } from "react";
import { papers, tones, type NotesPlace, type Paper, type Tone } from "#lib/exports/options.ts";
import { placesFor, type ExportChoice } from "./export-choice.ts";
import styles from "./export-dialog.module.css";
import { NoteMark } from "./note/note-mark.tsx";
import { useDesk } from "./store/desk-store.ts";

const placeWords: Record<NotesPlace, string> = {
  appendix: "At the end",
  margin: "In the margin",
  footnotes: "As footnotes",
  none: "In the highlights only",
};
const paperWords: Record<Paper, string> = { a4: "A4", letter: "US Letter" };
const paperChoices: readonly { value: string; label: string }[] = papers.map((value) => ({
  value,
  label: paperWords[value],
}));
const SAME = "same";

type Props = {
  readonly choice: ExportChoice;
  readonly isPdf: boolean;
  readonly hasPrivate: boolean;
  readonly onChange: (choice: ExportChoice) => void;
};

/** Whose annotations go into the file, which of them, and how they are written out. */
export function ExportChoices({ choice, isPdf, hasPrivate, onChange }: Props) {
  const people = usePeople();
  const change = (part: Partial<ExportChoice>): void => onChange({ ...choice, ...part });
  const addsPages = !isPdf || choice.notes !== "none" || choice.withClaims;
  return (
    <div className={styles.choices}>
      <MultiSelect
        label="Whose annotations"
        placeholder={choice.authors.length === 0 ? "Everybody’s" : ""}
        data={people}
        value={[...choice.authors]}
        onChange={(authors) => change({ authors })}
        clearable
        searchable
        comboboxProps={{ withinPortal: false }}
      />
      <Checkbox.Group
        label="Which of them"
        value={[...choice.tones]}
        onChange={(chosen) => change({ tones: tones.filter((tone) => chosen.includes(tone)) })}
      >
        <Group gap="0.5rem 1.5rem" mt={6}>
          {tones.map((tone) => (
            <Checkbox key={tone} value={tone} label={<NoteMark stance={stanceOf(tone)} />} />
          ))}
        </Group>
      </Checkbox.Group>
      {hasPrivate ? (
        <Switch
          label="With my private annotations"
          description="The file leaves the workspace: whoever gets it can read them."
          checked={choice.withPrivate}
          onChange={({ currentTarget }) => change({ withPrivate: currentTarget.checked })}
        />
      ) : null}
      <div className={styles.pair}>
        <Select
          label={isPdf ? "The notes in full" : "Notes"}
          data={placesFor(isPdf).map((value) => ({
            value,
            label: isPdf && value === "appendix" ? "On added pages" : placeWords[value],
          }))}
          value={choice.notes}
          onChange={(notes) => notes && change({ notes })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        <Select
          label={isPdf ? "Paper of added pages" : "Paper"}
          data={isPdf ? [{ value: SAME, label: "As the original" }, ...paperChoices] : paperChoices}
          value={choice.paper ?? (isPdf ? SAME : "a4")}
          onChange={(paper) => change({ paper: papers.find((one) => one === paper) ?? null })}
          allowDeselect={false}
          disabled={!addsPages}
          comboboxProps={{ withinPortal: false }}
        />
      </div>
      <Switch
        label="With the claims"
        description="What the whole workspace makes of each: voices, standing, sources."
        checked={choice.withClaims}
        onChange={({ currentTarget }) => change({ withClaims: currentTarget.checked })}
      />
    </div>
  );
}

const stanceOf = (tone: Tone) => (tone === "comment" ? null : tone);

/** Those who marked something here. */
function usePeople(): { value: string; label: string }[] {
  const marks = useDesk((state) => state.marks);
  const people = useDesk((state) => state.people);
  return useMemo(() => {
    const authors = new Set(marks.map(({ author }) => author));
    return [...people.values()].filter(({ id }) => authors.has(id)).map(({ id, name }) => ({ value: id, label: name }));
  }, [marks, people]);
}
