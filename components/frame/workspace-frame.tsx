"use client";
import { Burger, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { Workspace } from "#lib/workspaces/model.ts";
import { Brand } from "./brand.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { Rooms } from "./rooms.tsx";
import { SkipLink } from "./skip-link.tsx";
import styles from "./workspace-frame.module.css";
import { WorkspaceMenu } from "./workspace-menu.tsx";

type Props = {
  readonly workspace: Workspace;
  readonly workspaces: readonly Workspace[];
  readonly person: { readonly name: string; readonly email: string };
  readonly children: ReactNode;
};

/** What stands around every page of a workspace: where one is, where one can go, who one is. */
export function WorkspaceFrame({ workspace, workspaces, person, children }: Props) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.header}>
        <Burger
          opened={isOpen}
          onClick={toggle}
          size="sm"
          className={styles.burger ?? ""}
          aria-label="Menu"
          aria-expanded={isOpen}
        />
        <Brand />
        <WorkspaceMenu current={workspace} workspaces={workspaces} />
        <nav aria-label="Workspace" className={styles.rooms}>
          <Rooms slug={workspace.slug} />
        </nav>
        <PersonMenu person={person} />
      </header>
      <Drawer
        opened={isOpen}
        onClose={close}
        title={workspace.name}
        size="xs"
        hiddenFrom="md"
        closeButtonProps={{ "aria-label": "Close the menu" }}
      >
        <nav aria-label="Workspace">
          <Rooms slug={workspace.slug} onLeave={close} />
        </nav>
      </Drawer>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
