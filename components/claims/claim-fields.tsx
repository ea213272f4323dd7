"use client";
import { TextInput, Textarea } from "@mantine/core";
import styles from "./claim-fields.module.css";

export type ClaimDraft = { readonly statement: string; readonly claimant: string; readonly claimedOn: string };

type Props = {
  readonly draft: ClaimDraft;
  /** Sentences by field, from the answer to the last attempt. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (draft: ClaimDraft) => void;
};

/** What a claim says, who makes it, and when. */
export function ClaimFields({ draft, errors, onChange }: Props) {
  return (
    <div className={styles.fields}>
      <Textarea
        className={styles.wide ?? ""}
        label="Statement"
        description="One statement that can be checked on its own, away from its article."
        value={draft.statement}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2_000}
        dir="auto"
        data-autofocus
        error={errors["statement"]}
        onChange={({ currentTarget }) => onChange({ ...draft, statement: currentTarget.value })}
      />
      <TextInput
        label="Claimant"
        placeholder="Who makes the claim"
        value={draft.claimant}
        maxLength={500}
        dir="auto"
        error={errors["claimant"]}
        onChange={({ currentTarget }) => onChange({ ...draft, claimant: currentTarget.value })}
      />
      <TextInput
        label="Claimed on"
        placeholder="2024, 2024-05 or 2024-05-17"
        value={draft.claimedOn}
        maxLength={10}
        error={errors["claimedOn"]}
        onChange={({ currentTarget }) => onChange({ ...draft, claimedOn: currentTarget.value })}
      />
    </div>
  );
}
