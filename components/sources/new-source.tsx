"use client";
import { notifications } from "@mantine/notifications";
import { call, workspacePath } from "#components/api/client.ts";
import { NewDossier } from "#components/dossier/new-dossier.tsx";
import { sourceSchema } from "#lib/sources/model.ts";
import { emptyDraft, SourceFields, type SourceDraft } from "./source-fields.tsx";

const isComplete = ({ title, url }: SourceDraft): boolean => title.trim() !== "" || url.trim() !== "";

/** Adds a source before anybody has cited it. */
export function NewSource({ workspace }: { readonly workspace: string }) {
  const save = async (id: string, draft: SourceDraft): Promise<string> => {
    const saved = await call("PUT", `${workspacePath(workspace)}/sources/${id}`, { body: draft }, sourceSchema);
    if (saved.id !== id) notifications.show({ message: "The workspace has this source already. Here it is." });
    return `/w/${workspace}/sources/${saved.id}`;
  };
  return (
    <NewDossier noun="source" empty={emptyDraft} isComplete={isComplete} save={save}>
      {(draft, errors, onChange) => <SourceFields draft={draft} errors={errors} onChange={onChange} />}
    </NewDossier>
  );
}
