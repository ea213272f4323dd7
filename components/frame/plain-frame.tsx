import type { ReactNode } from "react";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Brand } from "./brand.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SkipLink } from "./skip-link.tsx";
import styles from "./plain-frame.module.css";

type Props = {
  readonly person: { readonly name: string; readonly email: string };
  /** The workspace to go back to, where there is one. */
  readonly workspace?: { readonly slug: string; readonly name: string } | undefined;
  readonly children: ReactNode;
};

/** What stands around the pages of somebody who is signed in, outside any workspace. */
export function PlainFrame({ person, workspace, children }: Props) {
  return (
    <div className={styles.frame}>
      <SkipLink />
      <header className={styles.header}>
        <Brand />
        {workspace ? (
          <LinkButton
            href={`/w/${workspace.slug}/documents`}
            variant="subtle"
            size="compact-md"
            maw={{ base: "calc(100vw - 8rem)", sm: 420 }}
          >
            <span className={styles.words} title={workspace.name}>
              Back to {workspace.name}
            </span>
          </LinkButton>
        ) : null}
        <PersonMenu person={person} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}
