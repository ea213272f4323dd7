"use client";
import { Button, Group, Stack } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError, workspacePath } from "#components/api/client.ts";
import { NewerNotice } from "#components/dossier/newer-notice.tsx";
import { useEditing } from "#components/dossier/use-editing.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { sourceSchema, type Source } from "#lib/sources/model.ts";
import styles from "./edit-source.module.css";
import { SourceFacts } from "./source-facts.tsx";
import { draftOf, SourceFields } from "./source-fields.tsx";

type Props = { readonly workspace: string; readonly source: Source; readonly onDone: () => void };

/** Editing a source in place. The address of another source is refused, with the way to that one. */
export function EditSource({ workspace, source, onDone }: Props) {
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOf(source));
  const path = `${workspacePath(workspace)}/sources/${source.id}`;
  const { save, newer, acceptNewer, error, isSaving } = useEditing(path, sourceSchema, source.version, () => {
    router.refresh();
    onDone();
  });
  const fields = error instanceof ApiError ? error.fields : {};
  const other = error instanceof ApiError && error.status === 409 ? sourceSchema.safeParse(error.current).data : null;
  return (
    <form
      className={styles.form}
      aria-labelledby="edit-source"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft);
      }}
    >
      <Stack>
        <h1 id="edit-source" className={styles.heading}>
          Edit the source
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
              {newer.title}
            </p>
            <SourceFacts source={newer} />
          </NewerNotice>
        ) : null}
        <SourceFields draft={draft} errors={fields} onChange={setDraft} />
        {error && (other || Object.keys(fields).length === 0) ? (
          <ErrorNotice error={error}>
            {other ? (
              <>
                {" "}
                <Link href={`/w/${workspace}/sources/${other.id}`}>Open it</Link>
              </>
            ) : null}
          </ErrorNotice>
        ) : null}
        <Group>
          <Button type="submit" loading={isSaving} disabled={newer !== null}>
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
