"use client";
import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { call } from "#components/api/client.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { SavedMark } from "#components/ui/saved-mark.tsx";
import { changePersonSchema } from "#lib/users/model.ts";

type Props = { readonly person: { readonly name: string; readonly email: string } };

/** What one is called, and the address that stays what it is. */
export function NameForm({ person }: Props) {
  const [saved, setSaved] = useState("");
  const { form, field, isBusy, error } = useForm({
    schema: changePersonSchema,
    read: (text) => ({ name: text("name") }),
    send: async (change) => {
      await call("PATCH", "/me", { body: change });
      setSaved(change.name);
    },
  });
  return (
    <form {...form} aria-label="Name">
      <Stack>
        <TextInput
          {...field("name")}
          label="Name"
          defaultValue={person.name}
          autoComplete="name"
          required
          withAsterisk={false}
        />
        <TextInput
          label="E-mail address"
          description="You sign in with it."
          value={person.email}
          readOnly
          variant="unstyled"
        />
        {error ? <ErrorNotice error={error} /> : null}
        <Group>
          <Button type="submit" loading={isBusy}>
            Save
          </Button>
          <SavedMark isSaved={saved === person.name && !error} />
        </Group>
      </Stack>
    </form>
  );
}
