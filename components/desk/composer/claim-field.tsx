"use client";
import { Button, TextInput } from "@mantine/core";
import { GrowingTextarea } from "#components/ui/growing-textarea.tsx";
import { useState } from "react";
import type { Draft, DraftClaim } from "#lib/desk/draft.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./claim-field.module.css";
import formStyles from "./note-form.module.css";
import { SimilarClaims } from "./similar-claims.tsx";

type Props = {
  readonly draft: Draft;
  readonly onChange: (claim: DraftClaim) => void;
  /** With every key in the statement of a new claim. */
  readonly onType: (statement: string) => void;
};

/** The passage as a statement to begin with. */
const startingWith = (exact: string): DraftClaim => ({ kind: "new", statement: exact.replace(/\s+/gu, " ").trim() });

/** Which claim the passage makes: one of the workspace, or a new one in one's own words. */
export function ClaimField({ draft: { claim, exact }, onChange, onType }: Props) {
  const mayCreate = useDesk(({ rights }) => rights.createClaims);
  const [isFinding, setFinding] = useState(false);
  if (claim.kind === "known") return <KnownClaim claim={claim} onOther={() => onChange(startingWith(exact))} />;
  if (!mayCreate && isFinding) return <FindClaim exact={exact} onChange={onChange} />;
  if (claim.kind === "new" && mayCreate)
    return <NewClaim initial={claim.statement} exact={exact} onChange={onChange} onType={onType} />;
  return (
    <div className={formStyles.part}>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => (mayCreate ? onChange(startingWith(exact)) : setFinding(true))}
      >
        {mayCreate ? "Name the claim" : "Choose a claim"}
      </Button>
    </div>
  );
}

type KnownProps = { readonly claim: Extract<DraftClaim, { kind: "known" }>; readonly onOther: () => void };

const KnownClaim = ({ claim, onOther }: KnownProps) => (
  <div className={formStyles.part}>
    <div className={styles.line}>
      <span className={formStyles.label}>Claim {claim.number}</span>
      <Button className={styles.quiet ?? ""} size="compact-xs" variant="subtle" color="gray" onClick={onOther}>
        Another
      </Button>
    </div>
    <p className={styles.statement} dir="auto">
      {claim.statement}
    </p>
  </div>
);

type NewProps = Omit<Props, "draft"> & { readonly initial: string; readonly exact: string };

/** A new claim's statement, with the claims the workspace has that are like it. */
function NewClaim({ initial, exact, onChange, onType }: NewProps) {
  const [statement, setStatement] = useState(initial);
  return (
    <div className={formStyles.part}>
      <GrowingTextarea
        classNames={{ input: styles.words ?? "", label: formStyles.label ?? "" }}
        rows={2}
        maxRows={8}
        dir="auto"
        label="New claim, as a statement on its own"
        value={statement}
        onChange={({ currentTarget }) => {
          setStatement(currentTarget.value);
          onType(currentTarget.value);
        }}
      />
      <SimilarClaims label="Or one that is there already" words={statement || exact} onChange={onChange} />
      <Button
        className={styles.quiet ?? ""}
        size="compact-xs"
        variant="subtle"
        color="gray"
        mt={4}
        onClick={() => onChange({ kind: "none" })}
      >
        No claim
      </Button>
    </div>
  );
}

/** For those who may name claims and not make them. */
function FindClaim({ exact, onChange }: Pick<NewProps, "exact" | "onChange">) {
  const [words, setWords] = useState(exact);
  return (
    <div className={formStyles.part}>
      <TextInput
        size="xs"
        classNames={{ label: formStyles.label ?? "" }}
        label="Find a claim"
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <SimilarClaims label="The most similar" words={words} onChange={onChange} />
    </div>
  );
}
