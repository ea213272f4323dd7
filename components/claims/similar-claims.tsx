"use client";
import Link from "next/link";
import { useSuggestions } from "#components/api/use-suggestions.ts";
import { claimEntrySchema } from "#lib/ledger/model.ts";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import styles from "./similar-claims.module.css";

type Props = { readonly workspace: string; readonly statement: string };

const OFFERED = 3;
/** Fewer letters are no statement yet. */
const FEWEST = 8;

/** The claims that are here already and say nearly the same: one claim in two wordings would divide its voices. */
export function SimilarClaims({ workspace, statement }: Props) {
  const words = statement.trim();
  const found = useSuggestions(workspace, "claims", words.length < FEWEST ? "" : words, claimEntrySchema, OFFERED);
  if (!found || found.length === 0) return null;
  return (
    <div className={styles.similar} role="status">
      <p className={styles.title}>Here already, and similar</p>
      <ul className={styles.list}>
        {found.map(({ id, statement: known, standing }) => (
          <li key={id}>
            <Link href={`/w/${workspace}/claims/${id}`} dir="auto">
              {known}
            </Link>
            <StandingBadge state={standing.state} />
          </li>
        ))}
      </ul>
    </div>
  );
}
