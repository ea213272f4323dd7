"use client";
import { Button, Checkbox, Fieldset, Stack } from "@mantine/core";
import { z } from "zod";
import { call } from "#components/api/client.ts";
import { leaveFor, signIn } from "#components/api/session.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { WorkspaceFields } from "#components/workspaces/workspace-fields.tsx";
import { setupSchema } from "#lib/setup/model.ts";
import { readWorkspaceKind } from "#lib/workspaces/model.ts";
import styles from "./form.module.css";
import { PersonFields } from "./person-fields.tsx";

const answerSchema = z.object({ workspace: z.string() });

/** The owner's account and the first workspace, made together; then one is in. */
export function SetupForm({ token }: { readonly token: string }) {
  const { form, field, correct, isBusy, error } = useForm({
    schema: setupSchema,
    read: (text, data) => ({
      token,
      person: { name: text("person.name"), email: text("person.email"), password: text("person.password") },
      workspace: {
        name: text("workspace.name"),
        slug: text("workspace.slug"),
        kind: readWorkspaceKind(text("workspace.kind")),
      },
      sample: data.has("sample"),
    }),
    send: async (setup) => {
      const { workspace } = await call("POST", "/setup", { body: setup }, answerSchema);
      const hasSignedIn = await signIn(setup.person).then(
        () => true,
        () => false,
      );
      await leaveFor(hasSignedIn ? `/w/${workspace}/documents` : "/sign-in");
    },
  });
  return (
    <form {...form} aria-label="Set up Touchstone">
      <Stack gap="xl">
        <Fieldset
          variant="unstyled"
          legend="You, the owner"
          className={styles.group ?? ""}
          classNames={{ legend: styles.legend ?? "" }}
        >
          <Stack>
            <PersonFields field={field} />
          </Stack>
        </Fieldset>
        <Fieldset
          variant="unstyled"
          legend="Your first workspace"
          className={styles.group ?? ""}
          classNames={{ legend: styles.legend ?? "" }}
        >
          <Stack>
            <WorkspaceFields field={field} correct={correct} prefix="workspace." />
            <Checkbox
              name="sample"
              label="Make a sample workspace too"
              description="A small newsroom desk with three articles and what four people made of them, to look around in. You find it where the name of your workspace stands, at the top."
              defaultChecked
            />
          </Stack>
        </Fieldset>
        {error ? <ErrorNotice error={error} /> : null}
        <Button type="submit" size="md" loading={isBusy}>
          Set up and begin
        </Button>
      </Stack>
    </form>
  );
}
