"use client";
import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { call } from "#components/api/client.ts";
import { useForm } from "#components/api/use-form.ts";
import { PasswordField } from "#components/door/password-field.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { SavedMark } from "#components/ui/saved-mark.tsx";
import { changePasswordSchema } from "#lib/users/model.ts";

/** The old password and a new one. The fields are emptied when it is done. */
export function PasswordForm({ email }: { readonly email: string }) {
  const [changes, setChanges] = useState(0);
  const { form, field, isBusy, error } = useForm({
    schema: changePasswordSchema,
    read: (text) => ({ current: text("current"), next: text("next") }),
    send: async (change) => {
      await call("POST", "/me/password", { body: change });
      setChanges((before) => before + 1);
    },
  });
  return (
    <form {...form} aria-label="Password">
      <Stack>
        {/* For password managers, which keep a password with whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField key={`current-${changes}`} {...field("current")} label="Current password" />
        <PasswordField key={`next-${changes}`} {...field("next")} label="New password" isNew />
        {error ? <ErrorNotice error={error} /> : null}
        <Group>
          <Button type="submit" loading={isBusy}>
            Change the password
          </Button>
          <SavedMark isSaved={changes > 0 && !isBusy && !error}>
            Changed. Other browsers are signed out. API tokens go on working until you revoke them, in the settings of
            their workspace.
          </SavedMark>
        </Group>
      </Stack>
    </form>
  );
}
