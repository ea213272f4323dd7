"use client";
import { Button, Group, Radio, Stack, TextInput } from "@mantine/core";
import { call, workspacePath } from "#components/api/client.ts";
import { useForm } from "#components/api/use-form.ts";
import { kindWords } from "#components/workspaces/kind-words.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { SavedMark } from "#components/ui/saved-mark.tsx";
import { useState } from "react";
import { changeWorkspaceSchema, readWorkspaceKind, workspaceKinds, type Workspace } from "#lib/workspaces/model.ts";
import { StaleWorkspace } from "./stale-workspace.tsx";

type Props = { readonly workspace: Workspace };

/** What the workspace is called and what it is for. Its owners change it. */
export function WorkspaceForm({ workspace }: Props) {
  const [savedVersion, setSavedVersion] = useState(0);
  const { form, field, isBusy, error } = useForm({
    schema: changeWorkspaceSchema,
    read: (text) => ({ name: text("name"), kind: readWorkspaceKind(text("kind")) }),
    send: async (change) => {
      await call("PATCH", workspacePath(workspace.slug), { version: workspace.version, body: change });
      setSavedVersion(workspace.version + 1);
    },
  });
  return (
    <form {...form} aria-label="Workspace">
      <Stack>
        <TextInput
          {...field("name")}
          label="Name"
          defaultValue={workspace.name}
          autoComplete="off"
          required
          withAsterisk={false}
        />
        <TextInput
          label="Address"
          description="It stays as it is, so that links into the workspace keep working."
          value={`/w/${workspace.slug}`}
          readOnly
          variant="unstyled"
        />
        <Radio.Group name="kind" label="What it is for" defaultValue={workspace.kind}>
          <Stack gap="xs" mt={6}>
            {workspaceKinds.map((kind) => (
              <Radio key={kind} value={kind} {...kindWords[kind]} />
            ))}
          </Stack>
        </Radio.Group>
        {error ? (
          <ErrorNotice error={error}>
            <StaleWorkspace error={error} />
          </ErrorNotice>
        ) : null}
        <Group>
          <Button type="submit" loading={isBusy}>
            Save
          </Button>
          <SavedMark isSaved={savedVersion === workspace.version && !error} />
        </Group>
      </Stack>
    </form>
  );
}
