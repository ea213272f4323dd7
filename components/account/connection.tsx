"use client";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { call } from "#components/api/client.ts";
import { signInElsewhere } from "#components/api/session.ts";
import { useForm } from "#components/api/use-form.ts";
import { useWrite } from "#components/api/use-write.ts";
import { PasswordField } from "#components/door/password-field.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { connectSchema } from "#lib/identities/model.ts";

type Props = { readonly provider: string; readonly hasPassword: boolean; readonly isConnected: boolean };

/** The provider's account with which somebody can sign in, or the way to have one. */
export const Connection = (props: Props) => (props.isConnected ? <Connected {...props} /> : <Connect {...props} />);

/** The password first: whoever only found this browser open could let themselves in for good. */
function Connect({ provider }: Props) {
  const { form, field, isBusy, error } = useForm({
    schema: connectSchema,
    read: (text) => ({ password: text("password") }),
    send: async (body) => {
      await call("POST", "/me/connection", { body });
      await signInElsewhere("/account");
    },
  });
  return (
    <form {...form} aria-label={`Connect ${provider}`}>
      <Stack>
        <PasswordField {...field("password")} label="Your password here" />
        {error ? <ErrorNotice error={error} /> : null}
        <Group>
          <Button type="submit" loading={isBusy}>
            Connect {provider}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Connected({ provider, hasPassword }: Props) {
  const router = useRouter();
  const { run, isBusy, error } = useWrite();
  const disconnect = () =>
    run(async () => {
      await call("DELETE", "/me/connection");
      router.refresh();
    });
  return (
    <Stack>
      <Text>Connected: you can sign in with {provider}.</Text>
      {error ? <ErrorNotice error={error} /> : null}
      {hasPassword ? (
        <Group>
          <Button variant="default" loading={isBusy} onClick={() => void disconnect()}>
            Disconnect {provider}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}
