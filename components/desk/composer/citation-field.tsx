"use client";
import { ActionIcon, SegmentedControl, TextInput } from "@mantine/core";
import { GrowingTextarea } from "#components/ui/growing-textarea.tsx";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { isNamed, type DraftCitation } from "#lib/desk/draft.ts";
import { bearings } from "#lib/sources/model.ts";
import formStyles from "./note-form.module.css";
import { SourcePicker } from "./source-picker.tsx";
import styles from "./sources-field.module.css";
import { WRITTEN } from "./wrong-field.ts";

const bearingNames = { supports: "For", contests: "Against", context: "Context" } as const;

type Props = {
  readonly citation: DraftCitation;
  readonly onChange: (part: Partial<DraftCitation>) => void;
  readonly onRemove: () => void;
};

/** One source as this note uses it. What it says and where is asked once it is known which it is. */
export function CitationField({ citation: { source, bearing, quote, locator }, onChange, onRemove }: Props) {
  const label = formStyles.label ?? "";
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const named = isNamed(source);
  const wasNamed = useRef(named);
  // Choosing a source takes the field away in which it was looked for: the keyboard goes on in the next one to fill.
  useEffect(() => {
    if (wasNamed.current === named) return;
    wasNamed.current = named;
    const fields = fieldset.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(WRITTEN) ?? [];
    if (named) [...fields].find(({ value }) => value === "")?.focus();
  }, [named]);
  return (
    <fieldset ref={fieldset} className={styles.citation} data-citation>
      <legend className={styles.legend}>{source.title || source.url || "A source"}</legend>
      <ActionIcon
        className={styles.remove ?? ""}
        variant="subtle"
        color="gray"
        size="sm"
        aria-label="Remove this source from the note"
        onClick={onRemove}
      >
        <IconX size={14} />
      </ActionIcon>
      <SourcePicker source={source} onChange={(chosen) => onChange({ source: chosen })} />
      {named ? (
        <>
          <SegmentedControl
            aria-label="Bearing"
            size="xs"
            fullWidth
            mt={8}
            data={bearings.map((value) => ({ value, label: bearingNames[value] }))}
            value={bearing}
            onChange={(value) => onChange({ bearing: bearings.find((known) => known === value) ?? "context" })}
          />
          <GrowingTextarea
            size="xs"
            mt={8}
            rows={1}
            maxRows={6}
            dir="auto"
            label="Quote"
            classNames={{ label }}
            value={quote}
            onChange={({ currentTarget }) => onChange({ quote: currentTarget.value })}
          />
          <TextInput
            size="xs"
            mt={6}
            label="Where: page, section, minute"
            classNames={{ label }}
            value={locator}
            onChange={({ currentTarget }) => onChange({ locator: currentTarget.value })}
          />
        </>
      ) : null}
    </fieldset>
  );
}
