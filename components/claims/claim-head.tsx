"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { TrashButton } from "#components/dossier/trash-button.tsx";
import { PartialDate } from "#components/ui/partial-date.tsx";
import { Time } from "#components/ui/time.tsx";
import type { DossierRights } from "#lib/dossiers/model.ts";
import type { ClaimRecord } from "#lib/ledger/model.ts";
import { EditClaim } from "./edit-claim.tsx";
import { MergeClaim } from "./merge-claim.tsx";

type Props = { readonly workspace: string; readonly claim: ClaimRecord; readonly rights: DossierRights };

/** What the claim says, who makes it and when; edited in place. */
export function ClaimHead({ workspace, claim, rights }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) return <EditClaim workspace={workspace} claim={claim} onDone={() => setIsEditing(false)} />;
  const { id, number, statement, claimant, claimedOn, version, createdAt } = claim;
  return (
    <DossierHead
      list={{ href: `/w/${workspace}/claims`, name: "Claims" }}
      kicker={`Claim ${number}`}
      title={statement}
      actions={
        <>
          {rights.edit ? (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} aria-hidden />}
              onClick={() => setIsEditing(true)}
            >
              Edit
            </Button>
          ) : null}
          {rights.merge ? (
            <MergeClaim workspace={workspace} claim={claim}>
              {whatMovesOf(claim)}
            </MergeClaim>
          ) : null}
          {rights.trash ? (
            <TrashButton what="claim" workspace={workspace} id={id} version={version}>
              {whatBecomesOf(claim)}
            </TrashButton>
          ) : null}
        </>
      }
    >
      {claimant ? <>Claimed by {claimant}</> : "No claimant named"}
      {claimedOn ? (
        <>
          , <PartialDate date={claimedOn} />
        </>
      ) : null}
      {" · added "}
      <Time at={createdAt} />
    </DossierHead>
  );
}

function whatMovesOf({ mentions }: ClaimRecord): string {
  const trash = "This one goes to the trash.";
  if (mentions.length === 0) return `${trash} Nothing mentions it.`;
  const notes =
    mentions.length === 1 ? "The note that mentions it names" : `The ${mentions.length} notes that mention it name`;
  return `${trash} ${notes} the other one then, with stances, comments and sources as they were given. That cannot be undone all at once.`;
}

function whatBecomesOf({ mentions }: ClaimRecord): string {
  const documents = new Set(mentions.map(({ document }) => document.id)).size;
  if (mentions.length === 0) return "Nothing mentions it. It can be restored from the trash.";
  const notes =
    mentions.length === 1 ? "One note mentions" : `${mentions.length} notes in ${counted(documents)} mention`;
  return `${notes} it. They stay where they are, with their stances, comments and sources, but name no claim until it is restored from the trash; then all is as it was.`;
}

const counted = (documents: number): string => (documents === 1 ? "one document" : `${documents} documents`);
