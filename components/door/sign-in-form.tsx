"use client";
import { Button, Stack, TextInput } from "@mantine/core";
import { leaveFor, signIn } from "#components/api/session.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { signInSchema } from "#lib/users/model.ts";
import { PasswordField } from "./password-field.tsx";

type Props = {
  /** The path to go on to. */
  readonly next: string;
  readonly email?: string;
};

/** E-mail address and password. The page behind is loaded anew, as whoever has just signed in. */
export function SignInForm({ next, email = "" }: Props) {
  const { form, field, isBusy, error } = useForm({
    schema: signInSchema,
    read: (text) => ({ email: text("email"), password: text("password") }),
    send: async (person) => {
      await signIn(person);
      await leaveFor(next);
    },
  });
  return (
    <form {...form} aria-label="Sign in">
      <Stack>
        {error ? <ErrorNotice error={error} /> : null}
        <TextInput
          {...field("email")}
          label="E-mail address"
          type="email"
          autoComplete="username"
          defaultValue={email}
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordField {...field("password")} />
        <Button type="submit" loading={isBusy} size="md" mt="xs">
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
