"use client";
import { Button, Group, Stack } from "@mantine/core";
import { call, workspacePath } from "#components/api/client.ts";
import { leaveFor } from "#components/api/session.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { createWorkspaceSchema, readWorkspaceKind, slugSchema } from "#lib/workspaces/model.ts";
import { WorkspaceFields } from "./workspace-fields.tsx";

/** Makes a workspace that one owns, and goes there. */
export function NewWorkspaceForm() {
  const { form, field, correct, isBusy, error } = useForm({
    schema: createWorkspaceSchema.extend({ slug: slugSchema }),
    read: (text) => ({ name: text("name"), slug: text("slug"), kind: readWorkspaceKind(text("kind")) }),
    send: async ({ slug, ...workspace }) => {
      await call("PUT", workspacePath(slug), { body: workspace });
      await leaveFor(`/w/${slug}/documents`);
    },
  });
  return (
    <form {...form} aria-label="New workspace">
      <Stack maw="27rem">
        <WorkspaceFields field={field} correct={correct} />
        {error ? <ErrorNotice error={error} /> : null}
        <Group mt="xs">
          <Button type="submit" loading={isBusy}>
            Make the workspace
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
