"use client";
import { Button, Menu } from "@mantine/core";
import { IconCheck, IconChevronDown, IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import type { Workspace } from "#lib/workspaces/model.ts";
import styles from "./workspace-menu.module.css";

type Props = { readonly current: Workspace; readonly workspaces: readonly Workspace[] };

/** Which workspace one is in, and the way to the others. */
export function WorkspaceMenu({ current, workspaces }: Props) {
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          rightSection={<IconChevronDown size={14} />}
          maw={{ base: "calc(100vw - 10.5rem)", sm: 260, lg: 380 }}
        >
          <span className={styles.name} title={current.name}>
            {current.name}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Workspaces</Menu.Label>
        {workspaces.map(({ id, slug, name, role }) => (
          <Menu.Item
            key={id}
            component={Link}
            href={`/w/${slug}/documents`}
            // To render another workspace's frame is to open it; it must not happen because a menu was.
            prefetch={false}
            leftSection={<IconCheck size={14} visibility={id === current.id ? "visible" : "hidden"} />}
          >
            <span className={styles.item} title={name}>
              {name}
            </span>
            <span className={styles.role}>{role}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} href="/workspaces/new" leftSection={<IconPlus size={14} />}>
          New workspace
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
