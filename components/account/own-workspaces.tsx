"use client";
import { Anchor } from "@mantine/core";
import Link from "next/link";
import { LinkButton } from "#components/ui/link-button.tsx";
import rows from "#components/ui/rows.module.css";
import type { Workspace } from "#lib/workspaces/model.ts";

/** Where one is a member, and the way to one's tokens there. */
export function OwnWorkspaces({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  return (
    <>
      <ul className={rows.rows} aria-label="Workspaces">
        {workspaces.map(({ id, slug, name, role }) => (
          <li key={id} className={rows.row}>
            <div>
              <Anchor component={Link} href={`/w/${slug}/documents`} prefetch={false} className={rows.name ?? ""}>
                {name}
              </Anchor>
              <div className={rows.more}>{role}</div>
            </div>
            <div className={rows.actions}>
              <Anchor component={Link} href={`/w/${slug}/settings`} prefetch={false} size="sm">
                Your API tokens
              </Anchor>
            </div>
          </li>
        ))}
      </ul>
      <LinkButton href="/workspaces/new" variant="default" mt={workspaces.length > 0 ? "md" : 0}>
        New workspace
      </LinkButton>
    </>
  );
}
