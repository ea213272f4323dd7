"use client";
import { UnstyledButton } from "@mantine/core";
import { useSuggestions } from "#components/api/use-suggestions.ts";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import type { DraftClaim } from "#lib/desk/draft.ts";
import { claimEntrySchema } from "#lib/ledger/model.ts";
import styles from "./claim-field.module.css";
import formStyles from "./note-form.module.css";
import { useDesk } from "../store/desk-store.ts";

type Props = {
  readonly label: string;
  readonly words: string;
  readonly onChange: (claim: DraftClaim) => void;
};

/** The workspace's claims that are most like some words, to choose one. */
export function SimilarClaims({ label, words, onChange }: Props) {
  const workspace = useDesk((state) => state.workspace);
  const similar = useSuggestions(workspace, "claims", words, claimEntrySchema);
  if (!similar || similar.length === 0) return null;
  return (
    <div className={styles.similar}>
      <span className={formStyles.label}>{label}</span>
      <ul className={styles.list}>
        {similar.map(({ id, number, statement, standing }) => (
          <li key={id}>
            <UnstyledButton
              className={styles.choice ?? ""}
              onClick={() => onChange({ kind: "known", id, number, statement })}
            >
              <span dir="auto">
                {number}. {statement}
              </span>
              <StandingBadge state={standing.state} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
