"use client";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { DossierHead } from "#components/dossier/dossier-head.tsx";
import { TrashButton } from "#components/dossier/trash-button.tsx";
import type { SourceDossier } from "#lib/dossiers/model.ts";
import { EditSource } from "./edit-source.tsx";
import { SourceFacts } from "./source-facts.tsx";

type Props = Pick<SourceDossier, "workspace" | "source" | "uses" | "rights">;

/** What the source is; edited in place. */
export function SourceHead({ workspace, source, uses, rights }: Props) {
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) return <EditSource workspace={workspace} source={source} onDone={() => setIsEditing(false)} />;
  const cited = uses.length === 1 ? "One citation names" : `${uses.length} citations name`;
  return (
    <DossierHead
      list={{ href: `/w/${workspace}/sources`, name: "Sources" }}
      kicker="Source"
      title={source.title}
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
          {rights.trash ? (
            <TrashButton what="source" workspace={workspace} id={source.id} version={source.version}>
              {uses.length === 0
                ? "Nothing cites it. It can be restored from the trash."
                : `${cited} it. They stay where they are and keep naming it, and claims keep their standings; it only leaves the list. Citing its address again brings it back.`}
            </TrashButton>
          ) : null}
        </>
      }
    >
      <SourceFacts source={source} />
    </DossierHead>
  );
}
