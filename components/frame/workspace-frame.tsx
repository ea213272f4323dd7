"use client";
import { Anchor, Burger, Drawer, Stack } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { Workspace } from "#lib/workspaces/model.ts";
import { Brand } from "./brand.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SkipLink } from "./skip-link.tsx";
import styles from "./workspace-frame.module.css";
import { WorkspaceMenu } from "./workspace-menu.tsx";

type Props = {
  readonly workspace: Workspace;
  readonly workspaces: readonly Workspace[];
  readonly person: { readonly name: string; readonly email: string };
  readonly children: ReactNode;
};

const rooms = [
  ["Documents", "documents"],
  ["Claims", "claims"],
  ["Sources", "sources"],
  ["Members", "members"],
  ["Trash", "trash"],
  ["Settings", "settings"],
] as const;

/** What stands around every page of a workspace: where one is, where one can go, who one is. */
export function WorkspaceFrame({ workspace, workspaces, person, children }: Props) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.header}>
        <Burger opened={isOpen} onClick={toggle} size="sm" className={styles.burger ?? ""} aria-label="Menu" />
        <Brand />
        <WorkspaceMenu current={workspace} workspaces={workspaces} />
        <nav aria-label="Workspace" className={styles.rooms}>
          <Rooms slug={workspace.slug} />
        </nav>
        <PersonMenu person={person} />
      </header>
      <Drawer opened={isOpen} onClose={close} title={workspace.name} size="xs" hiddenFrom="md">
        <nav aria-label="Workspace">
          <Stack gap="md" onClick={close}>
            <Rooms slug={workspace.slug} />
          </Stack>
        </nav>
      </Drawer>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

function Rooms({ slug }: { readonly slug: string }) {
  const path = usePathname();
  return rooms.map(([name, room]) => {
    const address = `/w/${slug}/${room}`;
    const isHere = path === address || path.startsWith(`${address}/`);
    return (
      <Anchor
        key={room}
        component={Link}
        href={address}
        className={styles.room ?? ""}
        underline="never"
        data-here={isHere || undefined}
        aria-current={isHere ? "page" : undefined}
      >
        {name}
      </Anchor>
    );
  });
}
