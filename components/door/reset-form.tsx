"use client";
import { Button, Stack } from "@mantine/core";
import { call } from "#components/api/client.ts";
import { leaveFor, signIn } from "#components/api/session.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { resetPasswordSchema } from "#lib/users/model.ts";
import { PasswordField } from "./password-field.tsx";

type Props = { readonly token: string; readonly email: string };

/** A new password by a one-time link; then one is signed in with it. */
export function ResetForm({ token, email }: Props) {
  const { form, field, isBusy, error } = useForm({
    schema: resetPasswordSchema,
    read: (text) => ({ token, password: text("password") }),
    send: async (reset) => {
      await call("POST", "/reset", { body: reset });
      const hasSignedIn = await signIn({ email, password: reset.password }).then(
        () => true,
        () => false,
      );
      await leaveFor(hasSignedIn ? "/" : "/sign-in");
    },
  });
  return (
    <form {...form} aria-label="Choose a new password">
      <Stack>
        {error ? <ErrorNotice error={error} /> : null}
        {/* For password managers, which keep a password with whose it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField {...field("password")} label="New password" isNew autoFocus />
        <Button type="submit" size="md" mt="xs" loading={isBusy}>
          Set the password and sign in
        </Button>
      </Stack>
    </form>
  );
}
