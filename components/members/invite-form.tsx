"use client";
import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { call, workspacePath } from "#components/api/client.ts";
import { useForm } from "#components/api/use-form.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import type { Role } from "#lib/auth/policy.ts";
import { createInvitationSchema, INVITATION_DAYS, madeInvitationSchema } from "#lib/invitations/model.ts";
import { roleSchema } from "#lib/workspaces/model.ts";
import { wholeRoleWords } from "./role-words.ts";

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

/** A class is invited at once; more than its thirty at a time is rarely meant. */
const counts = ["1", "5", "10", "20", "30"];

const formSchema = createInvitationSchema.extend({ days: z.coerce.number(), count: z.coerce.number() });

/** Makes links each of which lets one person in. They are shown this once: nobody can look them up afterwards. */
export function InviteForm({ slug, roles }: Props) {
  const [role, setRole] = useState<Role>(roles.at(-1) === "reviewer" ? "reviewer" : "editor");
  const [count, setCount] = useState("1");
  const [links, setLinks] = useState<readonly string[]>([]);
  const begun = useRef<{ readonly wish: string; readonly links: readonly string[] }>({ wish: "", links: [] });
  const { form, field, isBusy, error } = useForm({
    schema: formSchema,
    read: (text) => ({
      role: roleSchema.parse(text("role")),
      note: text("note"),
      days: text("days"),
      count: text("count"),
    }),
    send: async ({ count: wanted, note, ...invitation }) => {
      const wish = JSON.stringify([wanted, note, invitation]);
      // Where it broke off it goes on: what was made before is shown nowhere else.
      const before = begun.current.wish === wish ? begun.current.links : [];
      const made = before.length < wanted ? [...before] : [];
      begun.current = { wish, links: made };
      setLinks([...made]);
      while (made.length < wanted) {
        const number = made.length + 1;
        const body = { ...invitation, note: wanted > 1 ? `${note} (${number} of ${wanted})`.trim() : note };
        const path = `${workspacePath(slug)}/invitations/${uuidv7()}`;
        const invited = await call("PUT", path, { body }, madeInvitationSchema);
        made.push(`${window.location.origin}${invited.path}`);
        setLinks([...made]);
      }
    },
  });
  return (
    <form {...form} aria-label="Invite somebody">
      <Stack>
        <SimpleGrid cols={{ base: 2, xs: 3 }} spacing="md">
          <NativeSelect
            {...field("role")}
            label="Role"
            data={[...roles]}
            value={role}
            onChange={({ currentTarget }) => setRole(roleSchema.parse(currentTarget.value))}
          />
          <NativeSelect {...field("days")} label="Good for" data={days} defaultValue={String(INVITATION_DAYS)} />
          <NativeSelect
            {...field("count")}
            label="How many links"
            data={counts}
            value={count}
            onChange={({ currentTarget }) => setCount(currentTarget.value)}
          />
        </SimpleGrid>
        <Text size="sm" c="dimmed" mt={-8}>
          {wholeRoleWords[role]}
        </Text>
        <TextInput
          {...field("note")}
          label="Note"
          description="Who it is for, so that you can tell your links apart. Only members see it."
          autoComplete="off"
          maxLength={180}
        />
        {error ? <ErrorNotice error={error} /> : null}
        <Group>
          <Button type="submit" loading={isBusy}>
            {count === "1" ? "Make an invitation link" : "Make invitation links"}
          </Button>
        </Group>
        <div role="status">
          {links.length > 0 ? (
            <CopyField
              label={links.length > 1 ? "Invitation links" : "Invitation link"}
              description={
                links.length > 1
                  ? "Each lets one person in, once. They are shown only now: copy and send them."
                  : "It lets one person in, once. It is shown only now: copy and send it."
              }
              value={links.join("\n")}
            />
          ) : null}
        </div>
      </Stack>
    </form>
  );
}
