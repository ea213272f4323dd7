"use client";
import Link from "next/link";
import { type ApiError, workspacePath } from "#components/api/client.ts";
import { EditForm } from "#components/dossier/edit-form.tsx";
import { sourceSchema, type Source } from "#lib/sources/model.ts";
import { SourceFacts } from "./source-facts.tsx";
import { draftOf, SourceFields } from "./source-fields.tsx";

type Props = { readonly workspace: string; readonly source: Source; readonly onDone: () => void };

/** Editing a source in place. The address of another source is refused, with the way to that one. */
export function EditSource({ workspace, source, onDone }: Props) {
  const wayToOther = ({ status, current }: ApiError) => {
    const other = status === 409 ? sourceSchema.safeParse(current).data : undefined;
    return other ? (
      <>
        {" "}
        <Link href={`/w/${workspace}/sources/${other.id}`}>Open it</Link>
      </>
    ) : null;
  };
  return (
    <EditForm
      title="Edit the source"
      path={`${workspacePath(workspace)}/sources/${source.id}`}
      schema={sourceSchema}
      row={source}
      draftOf={draftOf}
      onDone={onDone}
      newerOf={(newer) => ({ name: newer.title, facts: <SourceFacts source={newer} /> })}
      remarkOn={wayToOther}
    >
      {(draft, errors, onChange) => <SourceFields draft={draft} errors={errors} onChange={onChange} />}
    </EditForm>
  );
}
