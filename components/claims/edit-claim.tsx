"use client";
import { Button, Group, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, workspacePath } from "#components/api/client.ts";
import { NewerNotice } from "#components/dossier/newer-notice.tsx";
import { useEditing } from "#components/dossier/use-editing.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { claimSchema, type Claim } from "#lib/claims/model.ts";
import { ClaimFields, type ClaimDraft } from "./claim-fields.tsx";
import styles from "./edit-claim.module.css";

type Props = { readonly workspace: string; readonly claim: Claim; readonly onDone: () => void };

const draftOf = ({ statement, claimant, claimedOn }: Claim): ClaimDraft => ({
  statement,
  claimant: claimant ?? "",
  claimedOn: claimedOn ?? "",
});

/** Rewording a claim in place. */
export function EditClaim({ workspace, claim, onDone }: Props) {
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOf(claim));
  const path = `${workspacePath(workspace)}/claims/${claim.id}`;
  const { save, newer, acceptNewer, error, isSaving } = useEditing(path, claimSchema, claim.version, () => {
    router.refresh();
    onDone();
  });
  const fields = error instanceof ApiError ? error.fields : {};
  return (
    <form
      className={styles.form}
      aria-labelledby="edit-claim"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      <Stack>
        <h1 id="edit-claim" className={styles.heading}>
          Edit the claim
        </h1>
        {newer ? (
          <NewerNotice
            isSaving={isSaving}
            onTakeTheirs={() => {
              setDraft(draftOf(newer));
              acceptNewer();
            }}
            onKeepMine={() => {
              acceptNewer();
              void save(draft, newer.version);
            }}
          >
            <p className={styles.newer} dir="auto">
              {newer.statement}
            </p>
            <p className={styles.facts}>
              {newer.claimant ?? "No claimant named"}
              {newer.claimedOn ? `, ${newer.claimedOn}` : ""}
            </p>
          </NewerNotice>
        ) : null}
        <ClaimFields draft={draft} errors={fields} onChange={setDraft} />
        {error && Object.keys(fields).length === 0 ? <ErrorNotice error={error} /> : null}
        <Group>
          <Button type="submit" loading={isSaving} disabled={draft.statement.trim() === "" || newer !== null}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
