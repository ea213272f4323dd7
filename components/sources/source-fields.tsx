"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { sourceTypes, sourceTypeSchema, type Source } from "#lib/sources/model.ts";
import { typeNames } from "./source-facts.tsx";
import styles from "./source-fields.module.css";

/** A source as it is being written: all in texts, authors between semicolons. */
export type SourceDraft = Readonly<Record<"title" | "url" | "authors" | "publisher" | "published", string>> &
  Pick<Source, "type">;

export const emptyDraft: SourceDraft = {
  title: "",
  url: "",
  authors: "",
  publisher: "",
  published: "",
  type: "webpage",
};

export const draftOf = ({ title, url, authors, publisher, published, type }: Source): SourceDraft => ({
  title,
  url: url ?? "",
  authors: authors.join("; "),
  publisher: publisher ?? "",
  published: published ?? "",
  type,
});

type Props = {
  readonly draft: SourceDraft;
  /** Sentences by field, from the answer to the last attempt. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: SourceDraft) => void;
};

const texts = [
  { field: "title", label: "Title", isWide: true },
  { field: "url", label: "Address", placeholder: "https://", isWide: true },
  { field: "authors", label: "Authors", placeholder: "Several between semicolons", isWide: true },
  { field: "publisher", label: "Publisher" },
  { field: "published", label: "Published", placeholder: "2024, 2024-05 or 2024-05-17" },
] as const;

/** What a source is called, where it is, who made it, and when. */
export function SourceFields({ draft, errors, onChange }: Props) {
  return (
    <div className={styles.fields}>
      {texts.map(({ field, label, ...rest }) => (
        <TextInput
          key={field}
          className={("isWide" in rest ? styles.wide : "") ?? ""}
          label={label}
          placeholder={"placeholder" in rest ? rest.placeholder : ""}
          value={draft[field]}
          maxLength={2_048}
          dir="auto"
          data-autofocus={field === "title" || undefined}
          error={errors[field] ?? null}
          onChange={({ currentTarget }) => onChange({ ...draft, [field]: currentTarget.value })}
        />
      ))}
      <NativeSelect
        label="Type"
        value={draft.type}
        data={sourceTypes.map((type) => ({ value: type, label: typeNames[type] }))}
        onChange={({ currentTarget }) =>
          onChange({ ...draft, type: sourceTypeSchema.catch("other").parse(currentTarget.value) })
        }
      />
    </div>
  );
}
