"use client";
import { Button, NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { isWebAddress } from "#lib/fields.ts";
import { emptySource, type DraftSource } from "#lib/desk/draft.ts";
import { sourceEntrySchema, sourceTypes, sourceTypeSchema, type SourceEntry } from "#lib/sources/model.ts";
import claimStyles from "./claim-field.module.css";
import styles from "./sources-field.module.css";
import { useSuggestions } from "./use-suggestions.ts";

type Props = { readonly source: DraftSource; readonly onChange: (source: DraftSource) => void };

/** A source found by title or address among the workspace's, or described anew. */
export function SourcePicker({ source, onChange }: Props) {
  const [words, setWords] = useState("");
  const found = useSuggestions("sources", words, sourceEntrySchema);
  const isNew = source.id === null && (source.title !== "" || source.url !== "");
  if (source.id !== null)
    return (
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(emptySource)}>
        Choose another source
      </Button>
    );
  if (isNew) return <NewSource source={source} onChange={onChange} />;
  return (
    <>
      <TextInput
        size="xs"
        data-find-source
        label="Find by title, or paste an address"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || words.trim() === "") return;
          event.preventDefault();
          onChange(described(words));
        }}
      />
      {words.trim() === "" ? null : (
        <ul className={claimStyles.list}>
          {found.map((entry) => (
            <li key={entry.id}>
              <UnstyledButton className={claimStyles.choice ?? ""} onClick={() => onChange(known(entry))}>
                <span dir="auto">{entry.title}</span>
                <span>{entry.publisher}</span>
              </UnstyledButton>
            </li>
          ))}
          <li>
            <UnstyledButton className={claimStyles.choice ?? ""} onClick={() => onChange(described(words))}>
              Add “{words.trim()}” as a new source
            </UnstyledButton>
          </li>
        </ul>
      )}
    </>
  );
}

const described = (words: string): DraftSource =>
  isWebAddress(words.trim()) ? { ...emptySource, url: words.trim() } : { ...emptySource, title: words.trim() };

const known = ({ id, title, url, authors, publisher, published, type }: SourceEntry): DraftSource => ({
  id,
  title,
  url: url ?? "",
  authors: authors.join("; "),
  publisher: publisher ?? "",
  published: published ?? "",
  type,
});

const texts = [
  ["title", "Title"],
  ["url", "Address"],
  ["authors", "Authors, between semicolons"],
  ["publisher", "Publisher"],
  ["published", "Date: 2024, 2024-05 or 2024-05-17"],
] as const;

function NewSource({ source, onChange }: Props) {
  return (
    <div className={styles.grid}>
      {texts.map(([field, label]) => (
        <TextInput
          key={field}
          size="xs"
          label={label}
          className={(field === "publisher" || field === "published" ? "" : styles.wide) ?? ""}
          value={source[field]}
          onChange={({ currentTarget }) => onChange({ ...source, [field]: currentTarget.value })}
        />
      ))}
      <NativeSelect
        size="xs"
        label="Type"
        className={styles.wide ?? ""}
        data={sourceTypes.map((type) => ({ value: type, label: type.charAt(0).toUpperCase() + type.slice(1) }))}
        value={source.type}
        onChange={({ currentTarget }) =>
          onChange({ ...source, type: sourceTypeSchema.catch("other").parse(currentTarget.value) })
        }
      />
    </div>
  );
}
