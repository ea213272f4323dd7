"use client";
import { Select, TextInput } from "@mantine/core";
import { languageChoices } from "#lib/documents/languages.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import styles from "./documents.module.css";

/** What is known of a document besides its text; empty where nothing is. */
export type Details = {
  readonly title: string;
  readonly byline: string;
  readonly dateline: string;
  readonly language: string;
};

type Props = {
  readonly details: Details;
  /** Sentences by the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  readonly isDisabled?: boolean;
  readonly onChange: (change: Partial<Details>) => void;
};

/** The fields in which a document's details are written. */
export function DetailsFields({ details, errors, isDisabled = false, onChange }: Props) {
  const line = (name: "title" | "byline" | "dateline") => ({
    value: details[name],
    error: errors[name],
    disabled: isDisabled,
    maxLength: LINE_LIMIT,
    dir: "auto",
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange({ [name]: currentTarget.value }),
  });
  return (
    <div className={styles.fields}>
      <TextInput label="Title" className={styles.wide ?? ""} {...line("title")} />
      <TextInput label="Byline" placeholder="Who wrote it" {...line("byline")} />
      <TextInput label="Dateline" placeholder="Place, and perhaps date" {...line("dateline")} />
      <Select
        label="Language"
        placeholder="Not known"
        searchable
        clearable
        disabled={isDisabled}
        error={errors["language"]}
        data={languageChoices(details.language === "" ? null : details.language)}
        value={details.language === "" ? null : details.language}
        onChange={(language) => onChange({ language: language ?? "" })}
      />
    </div>
  );
}
