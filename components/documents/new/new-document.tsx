"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { ApiError } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import styles from "./new-document.module.css";
import { SourceField } from "./source-field.tsx";
import { Understood } from "./understood.tsx";
import { usePreview } from "./use-preview.ts";
import { useSave } from "./use-save.ts";
import { useSubmission } from "./use-submission.ts";

type Props = { readonly workspace: string; readonly owner: string };

const fieldsOf = (error: unknown): Readonly<Record<string, string>> => (error instanceof ApiError ? error.fields : {});

/** Brings a text in: on one side as it came, on the other what was understood of it, before anything is saved. */
export function NewDocument({ workspace, owner }: Props) {
  const router = useRouter();
  const { submission, change, finish } = useSubmission(owner, workspace);
  const reading = usePreview(workspace, submission);
  const { save, isSaving, error } = useSave(workspace, async (id) => {
    await finish();
    router.push(`/w/${workspace}/documents/${id}`);
  });
  const fields = { ...fieldsOf(reading.error), ...fieldsOf(error) };
  const isAtField = (failure: unknown): boolean => Object.keys(fieldsOf(failure)).length > 0;
  return (
    <Page>
      <PageHeader
        title="Add a document"
        lead="Paste a text or choose a file. What a machine broke is mended where you can see it, and nothing is saved until you say so."
      />
      <form
        className={styles.halves}
        onSubmit={(event) => {
          event.preventDefault();
          void save(submission);
        }}
      >
        <SourceField submission={submission} error={fields["content.body"]} onChange={change} />
        <Understood submission={submission} reading={reading} errors={fields} onChange={change} />
        <div className={styles.actions}>
          {error && !isAtField(error) ? <ErrorNotice error={error} /> : null}
          <Button variant="default" component={Link} href={`/w/${workspace}/documents`}>
            Cancel
          </Button>
          <Button type="submit" loading={isSaving} disabled={reading.preview === null}>
            Add document
          </Button>
        </div>
      </form>
    </Page>
  );
}
