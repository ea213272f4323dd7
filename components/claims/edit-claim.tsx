"use client";
import { workspacePath } from "#components/api/client.ts";
import { EditForm } from "#components/dossier/edit-form.tsx";
import styles from "#components/dossier/edit-form.module.css";
import { claimSchema, type Claim } from "#lib/claims/model.ts";
import { ClaimFields, type ClaimDraft } from "./claim-fields.tsx";

type Props = { readonly workspace: string; readonly claim: Claim; readonly onDone: () => void };

const draftOf = ({ statement, claimant, claimedOn }: Claim): ClaimDraft => ({
  statement,
  claimant: claimant ?? "",
  claimedOn: claimedOn ?? "",
});

/** Rewording a claim in place. */
export const EditClaim = ({ workspace, claim, onDone }: Props) => (
  <EditForm
    title="Edit the claim"
    path={`${workspacePath(workspace)}/claims/${claim.id}`}
    schema={claimSchema}
    row={claim}
    draftOf={draftOf}
    isComplete={({ statement }) => statement.trim() !== ""}
    onDone={onDone}
    newerOf={({ statement, claimant, claimedOn }) => ({
      name: statement,
      facts: (
        <p className={styles.facts}>
          {claimant ?? "No claimant named"}
          {claimedOn ? `, ${claimedOn}` : ""}
        </p>
      ),
    })}
  >
    {(draft, errors, onChange) => <ClaimFields draft={draft} errors={errors} onChange={onChange} />}
  </EditForm>
);
