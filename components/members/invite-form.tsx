"use client";
import { Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import type { Role } from "#lib/auth/policy.ts";
import { createInvitationSchema, INVITATION_DAYS, madeInvitationSchema } from "#lib/invitations/model.ts";
import { roleSchema } from "#lib/workspaces/model.ts";
import { roleWords } from "./role-words.ts";

type Props = {
  readonly slug: string;
  /** What the reader may invite to, the least first. */
  readonly roles: readonly Role[];
};

const days = [
  { value: "1", label: "1 day" },
  { value: String(INVITATION_DAYS), label: `${INVITATION_DAYS} days` },
  { value: "30", label: "30 days" },
];

/** Makes a link that lets one person in. It is shown this once: nobody can look it up afterwards. */
export function InviteForm({ slug, roles }: Props) {
  const [role, setRole] = useState<Role>(roles.at(-1) === "reviewer" ? "reviewer" : "editor");
  const [link, setLink] = useState("");
  const { form, field, isBusy, error } = useForm({
    schema: createInvitationSchema.extend({ days: z.coerce.number() }),
    read: (text) => ({ role: roleSchema.parse(text("role")), note: text("note"), days: text("days") }),
    send: async (invitation) => {
      const path = `${workspacePath(slug)}/invitations/${uuidv7()}`;
      const made = await call("PUT", path, { body: invitation }, madeInvitationSchema);
      setLink(`${window.location.origin}${made.path}`);
    },
  });
  return (
    <form {...form} aria-label="Invite somebody">
      <Stack>
        <Group align="flex-start" grow>
          <NativeSelect
            {...field("role")}
            label="Role"
            data={[...roles]}
            value={role}
            onChange={({ currentTarget }) => setRole(roleSchema.parse(currentTarget.value))}
          />
          <NativeSelect {...field("days")} label="Good for" data={days} defaultValue={String(INVITATION_DAYS)} />
        </Group>
        <Text size="sm" c="dimmed" mt={-8}>
          {roleWords[role]}
        </Text>
        <TextInput
          {...field("note")}
          label="Note"
          description="Who it is for, so that you can tell your links apart. Only members see it."
          autoComplete="off"
          maxLength={200}
        />
        {error ? <ErrorNotice error={error} /> : null}
        <Group>
          <Button type="submit" loading={isBusy}>
            Make an invitation link
          </Button>
        </Group>
        <div role="status">
          {link ? (
            <CopyField
              label="Invitation link"
              description="Send it to one person. It lets them in once, and is shown only now."
              value={link}
            />
          ) : null}
        </div>
      </Stack>
    </form>
  );
}
