"use client";
import { Button, Textarea, UnstyledButton } from "@mantine/core";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import type { Draft, DraftClaim } from "#lib/desk/draft.ts";
import { claimEntrySchema } from "#lib/ledger/model.ts";
import noteStyles from "../note/note.module.css";
import { useDesk } from "../store/desk-store.ts";
import styles from "./claim-field.module.css";
import { useSuggestions } from "./use-suggestions.ts";

type Props = { readonly draft: Draft; readonly onChange: (claim: DraftClaim) => void };

/** Which claim the passage makes: one of the workspace, or a new one in one's own words. */
export function ClaimField({ draft, onChange }: Props) {
  const { claim, exact } = draft;
  if (claim.kind === "none")
    return (
      <div className={noteStyles.part}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onChange({ kind: "new", statement: exact.replace(/\s+/gu, " ").trim() })}
        >
          Name the claim
        </Button>
      </div>
    );
  if (claim.kind === "known")
    return (
      <div className={noteStyles.part}>
        <span className={noteStyles.label}>Claim {claim.number}</span>
        <p className={styles.statement} dir="auto">
          {claim.statement}
        </p>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => onChange({ kind: "new", statement: exact.replace(/\s+/gu, " ").trim() })}
        >
          Choose another
        </Button>
      </div>
    );
  return <NewClaim statement={claim.statement} exact={exact} onChange={onChange} />;
}

type NewProps = { readonly statement: string; readonly exact: string; readonly onChange: (claim: DraftClaim) => void };

/** A new claim's statement, with the claims the workspace has that are like it. */
function NewClaim({ statement, exact, onChange }: NewProps) {
  const mayCreate = useDesk(({ rights }) => rights.createClaims);
  const similar = useSuggestions("claims", statement || exact, claimEntrySchema);
  return (
    <div className={noteStyles.part}>
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={6}
        label={mayCreate ? "Claim, as a statement on its own" : "Search for a claim"}
        value={statement}
        onChange={({ currentTarget }) => onChange({ kind: "new", statement: currentTarget.value })}
      />
      {similar.length > 0 ? (
        <div className={styles.similar}>
          <span className={noteStyles.label}>Or one that is there already</span>
          <ul className={styles.list}>
            {similar.map(({ id, number, statement: known, standing }) => (
              <li key={id}>
                <UnstyledButton
                  className={styles.choice ?? ""}
                  onClick={() => onChange({ kind: "known", id, number, statement: known })}
                >
                  <span dir="auto">
                    {number}. {known}
                  </span>
                  <StandingBadge state={standing.state} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange({ kind: "none" })}>
        No claim
      </Button>
    </div>
  );
}
