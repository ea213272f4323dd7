"use client";
import { Button, NativeSelect, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { typeNames } from "#components/sources/source-facts.tsx";
import { isWebAddress } from "#lib/fields.ts";
import { useSuggestions } from "#components/api/use-suggestions.ts";
import { emptySource, type DraftSource } from "#lib/desk/draft.ts";
import { sourceEntrySchema, sourceTypes, sourceTypeSchema, type SourceEntry } from "#lib/sources/model.ts";
import claimStyles from "./claim-field.module.css";
import styles from "./sources-field.module.css";
import { useDesk } from "../store/desk-store.ts";
import formStyles from "./note-form.module.css";

type Props = { readonly source: DraftSource; readonly onChange: (source: DraftSource) => void };

/** A source found by title or address among the workspace's, or described anew. */
export function SourcePicker({ source, onChange }: Props) {
  const mayCreate = useDesk(({ rights }) => rights.createSources);
  const [words, setWords] = useState("");
  const workspace = useDesk((state) => state.workspace);
  const found = useSuggestions(workspace, "sources", words, sourceEntrySchema);
  const isNew = source.id === null && (source.title !== "" || source.url !== "");
  if (source.id !== null)
    return (
      <div className={styles.known}>
        <span>{[source.authors, source.publisher, source.published].filter(Boolean).join(", ")}</span>
        <Button
          className={claimStyles.quiet ?? ""}
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => onChange(emptySource)}
        >
          Another
        </Button>
      </div>
    );
  if (isNew) return <NewSource source={source} onChange={onChange} />;
  return (
    <div className={styles.find}>
      <TextInput
        size="xs"
        autoFocus
        data-find-source
        classNames={{ label: formStyles.label ?? "" }}
        label={mayCreate ? "Find by title, or paste an address" : "Find by title or address"}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          if (mayCreate && words.trim() !== "") onChange(described(words));
        }}
      />
      {words.trim() === "" ? null : (
        <ul className={claimStyles.list}>
          {(found ?? []).map((entry) => (
            <li key={entry.id}>
              <UnstyledButton className={claimStyles.choice ?? ""} onClick={() => onChange(known(entry))}>
                <span dir="auto">{entry.title}</span>
                <span className={claimStyles.soft}>{entry.publisher}</span>
              </UnstyledButton>
            </li>
          ))}
          {mayCreate ? (
            <li>
              <UnstyledButton className={claimStyles.choice ?? ""} onClick={() => onChange(described(words))}>
                <span>Add “{words.trim()}” as a new source</span>
              </UnstyledButton>
            </li>
          ) : null}
          {!mayCreate && found?.length === 0 ? <li className={claimStyles.choice}>No source is like that.</li> : null}
        </ul>
      )}
    </div>
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
  ["authors", "Authors, with semicolons"],
  ["publisher", "Publisher"],
  ["published", "Date, as 2024-05-17"],
] as const;

function NewSource({ source, onChange }: Props) {
  return (
    <div className={styles.grid}>
      {texts.map(([field, label]) => (
        <TextInput
          key={field}
          size="xs"
          label={label}
          classNames={{ label: formStyles.label ?? "" }}
          className={(field === "publisher" || field === "published" ? "" : styles.wide) ?? ""}
          value={source[field]}
          onChange={({ currentTarget }) => onChange({ ...source, [field]: currentTarget.value })}
        />
      ))}
      <NativeSelect
        size="xs"
        label="Type"
        classNames={{ label: formStyles.label ?? "" }}
        className={styles.wide ?? ""}
        data={sourceTypes.map((type) => ({ value: type, label: typeNames[type] }))}
        value={source.type}
        onChange={({ currentTarget }) =>
          onChange({ ...source, type: sourceTypeSchema.catch("other").parse(currentTarget.value) })
        }
      />
    </div>
  );
}
