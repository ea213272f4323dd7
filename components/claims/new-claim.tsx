"use client";
import { call, workspacePath } from "#components/api/client.ts";
import { NewDossier } from "#components/dossier/new-dossier.tsx";
import { ClaimFields, type ClaimDraft } from "./claim-fields.tsx";
import { SimilarClaims } from "./similar-claims.tsx";

const empty: ClaimDraft = { statement: "", claimant: "", claimedOn: "" };

/** Adds a claim before anybody has marked it: what should be checked. */
export function NewClaim({ workspace }: { readonly workspace: string }) {
  const save = async (id: string, draft: ClaimDraft): Promise<string> => {
    await call("PUT", `${workspacePath(workspace)}/claims/${id}`, { body: draft });
    return `/w/${workspace}/claims/${id}`;
  };
  return (
    <NewDossier noun="claim" empty={empty} isComplete={({ statement }) => statement.trim() !== ""} save={save}>
      {(draft, errors, onChange) => (
        <>
          <ClaimFields draft={draft} errors={errors} onChange={onChange} />
          <SimilarClaims workspace={workspace} statement={draft.statement} />
        </>
      )}
    </NewDossier>
  );
}
