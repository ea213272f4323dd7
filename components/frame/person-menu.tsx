"use client";
import {
  Avatar,
  Menu,
  SegmentedControl,
  Text,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconLogout, IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { leaveFor, signOut } from "#components/api/session.ts";
import { sentenceOf } from "#components/api/sentence.ts";

type Props = { readonly person: { readonly name: string; readonly email: string } };

const schemes = [
  { value: "auto", label: "Auto" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

async function signOutHere(): Promise<void> {
  try {
    await signOut();
    await leaveFor("/sign-in");
  } catch (error) {
    notifications.show({ color: "red", title: "You are still signed in", message: sentenceOf(error) });
  }
}

/** Who one is, how it looks, and the way out. */
export function PersonMenu({ person }: Props) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton ms="auto" p={4} bdrs="xl">
          <Avatar name={person.name} size={30} color="ink" variant="light" aria-hidden />
          <VisuallyHidden>Your account, {person.name}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" c="var(--ink)">
            {person.name}
          </Text>
          {person.email}
        </Menu.Label>
        <Menu.Item component={Link} href="/account" leftSection={<IconUser size={14} />}>
          Your account
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Colours</Menu.Label>
        <SegmentedControl
          aria-label="Colours"
          fullWidth
          size="xs"
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((scheme) => scheme.value === value)?.value ?? "auto")}
          data={schemes.map(({ value, label }) => ({ value, label }))}
        />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={14} />} onClick={() => void signOutHere()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
