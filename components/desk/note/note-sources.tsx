"use client";
import { Anchor } from "@mantine/core";
import Link from "next/link";
import type { Citation } from "#lib/sources/model.ts";
import { useDesk } from "../store/desk-store.ts";
import styles from "./note.module.css";

const words = { supports: "For", contests: "Against", context: "Context" } as const;

/** What a note cites, and which way each source bears. */
export function NoteSources({ citations }: { readonly citations: readonly Citation[] }) {
  const workspace = useDesk((state) => state.workspace);
  return (
    <div className={styles.part}>
      <span className={styles.label}>Sources</span>
      <ul className={styles.sources}>
        {citations.map(({ id, source, bearing, quote, locator }) => (
          <li key={id} className={styles.source}>
            <span className={styles.bearing} data-bearing={bearing}>
              {words[bearing]}
            </span>
            <div>
              <Anchor component={Link} href={`/w/${workspace}/sources/${source.id}`} inherit dir="auto">
                {source.title}
              </Anchor>
              {locator ? <span className={styles.soft}>, {locator}</span> : null}
              {quote ? (
                <blockquote className={styles.quote} dir="auto">
                  {quote}
                </blockquote>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
