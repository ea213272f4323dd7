"use client";
import { Button, TextInput } from "@mantine/core";
import { GrowingTextarea } from "#components/ui/growing-textarea.tsx";
import { memo, useState } from "react";
import type { Draft, DraftClaim } from "#lib/desk/draft.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./claim-field.module.css";
import formStyles from "./note-form.module.css";
import { SimilarClaims } from "./similar-claims.tsx";

type Props = Pick<Draft, "claim" | "exact"> & {
  readonly onChange: (part: Pick<Draft, "claim">) => void;
  /** With every key in the statement of a new claim. */
  readonly onType: (part: Pick<Draft, "claim">) => void;
};

/** The passage as a statement to begin with. */
const startingWith = (exact: string): DraftClaim => ({ kind: "new", statement: exact.replace(/\s+/gu, " ").trim() });

/** Which claim the passage makes: one of the workspace, or a new one in one's own words. */
export const ClaimField = memo(function ClaimField({ claim, exact, onChange, onType }: Props) {
  const mayCreate = useDesk(({ rights }) => rights.createClaims);
  const [isFinding, setFinding] = useState(false);
  const choose = (claim: DraftClaim): void => onChange({ claim });
  if (claim.kind === "known") return <KnownClaim claim={claim} onOther={() => choose(startingWith(exact))} />;
  if (!mayCreate && isFinding) return <FindClaim exact={exact} onChoose={choose} />;
  if (claim.kind === "new" && mayCreate)
    return <NewClaim initial={claim.statement} exact={exact} onChoose={choose} onType={onType} />;
  return (
    <div className={formStyles.part}>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => (mayCreate ? choose(startingWith(exact)) : setFinding(true))}
      >
        {mayCreate ? "Name the claim" : "Choose a claim"}
      </Button>
    </div>
  );
});

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

type NewProps = Pick<Props, "exact" | "onType"> & {
  readonly initial: string;
  readonly onChoose: (claim: DraftClaim) => void;
};

/** A new claim's statement, with the claims the workspace has that are like it. */
function NewClaim({ initial, exact, onChoose, onType }: NewProps) {
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
          onType({ claim: { kind: "new", statement: currentTarget.value } });
        }}
      />
      <SimilarClaims label="Or one that is there already" words={statement || exact} onChange={onChoose} />
      <Button
        className={styles.quiet ?? ""}
        size="compact-xs"
        variant="subtle"
        color="gray"
        mt={4}
        onClick={() => onChoose({ kind: "none" })}
      >
        No claim
      </Button>
    </div>
  );
}

/** For those who may name claims and not make them. */
function FindClaim({ exact, onChoose }: Pick<NewProps, "exact" | "onChoose">) {
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
      <SimilarClaims label="The most similar" words={words} onChange={onChoose} />
    </div>
  );
}
