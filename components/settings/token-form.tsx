"use client";
import { Button, Group, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { useForm } from "#components/api/use-form.ts";
import { CopyField } from "#components/ui/copy-field.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { createTokenSchema, madeTokenSchema, TOKEN_DAYS, type TokenScope } from "#lib/tokens/model.ts";

const days = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: String(TOKEN_DAYS), label: "1 year" },
];

const readScopes = (text: string): TokenScope[] => (text === "write" ? ["read", "write"] : ["read"]);

/** Makes an API token. It is shown this once: nobody can look it up afterwards. */
export function TokenForm({ slug }: { readonly slug: string }) {
  const [token, setToken] = useState("");
  const { form, field, isBusy, error } = useForm({
    schema: createTokenSchema.extend({ days: z.coerce.number() }),
    read: (text) => ({ name: text("name"), scopes: readScopes(text("scopes")), days: text("days") }),
    send: async (wish) => {
      const path = `${workspacePath(slug)}/tokens/${uuidv7()}`;
      setToken((await call("PUT", path, { body: wish }, madeTokenSchema)).token);
    },
  });
  return (
    <form {...form} aria-label="New API token">
      <Stack>
        <Group align="flex-start" grow>
          <TextInput {...field("name")} label="What it is for" autoComplete="off" required withAsterisk={false} />
          <NativeSelect {...field("days")} label="Good for" data={days} defaultValue="90" />
        </Group>
        <Radio.Group name="scopes" label="It may" defaultValue="read">
          <Stack gap="xs" mt={6}>
            <Radio value="read" label="Read what you can read" />
            <Radio value="write" label="Read, and write in your name" />
          </Stack>
        </Radio.Group>
        {error ? <ErrorNotice error={error} /> : null}
        <Group>
          <Button type="submit" loading={isBusy}>
            Make a token
          </Button>
        </Group>
        <div role="status">
          {token ? (
            <CopyField
              label="Your new token"
              description="Put it where the program finds it. It is shown only now."
              value={token}
            />
          ) : null}
        </div>
      </Stack>
    </form>
  );
}
