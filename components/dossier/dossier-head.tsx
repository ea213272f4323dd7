import { Anchor } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import styles from "./dossier-head.module.css";

type Props = {
  readonly list: { readonly href: string; readonly name: string };
  /** What is above the title: a number, a type. */
  readonly kicker: ReactNode;
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** The head of a dossier: where it belongs, what it is, what can be done with it. */
export function DossierHead({ list, kicker, title, actions, children }: Props) {
  return (
    <header>
      <Anchor component={Link} href={list.href} className={styles.back ?? ""}>
        <IconArrowLeft size={16} aria-hidden /> {list.name}
      </Anchor>
      <div className={styles.row}>
        <div className={styles.words}>
          <p className={styles.kicker}>{kicker}</p>
          <h1 className={styles.title} dir="auto">
            {title}
          </h1>
          <div className={styles.facts}>{children}</div>
        </div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
      </div>
    </header>
  );
}
