"use client";
import { useDebouncedValue } from "@mantine/hooks";
import Link from "next/link";
import { useEffect, useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import { pageOf } from "#lib/fields.ts";
import { claimEntrySchema, type ClaimEntry } from "#lib/ledger/model.ts";
import styles from "./similar-claims.module.css";

type Props = { readonly workspace: string; readonly statement: string };

const OFFERED = 3;
const PAUSE_MS = 250;

/** The claims that are here already and say nearly the same: one claim in two wordings would divide its voices. */
export function SimilarClaims({ workspace, statement }: Props) {
  const [asked] = useDebouncedValue(statement.trim(), PAUSE_MS);
  const [found, setFound] = useState<readonly ClaimEntry[]>([]);
  useEffect(() => {
    if (asked.length < 8) return;
    const ending = new AbortController();
    const query = { q: asked, limit: OFFERED };
    call("GET", `${workspacePath(workspace)}/claims`, { query, signal: ending.signal }, pageOf(claimEntrySchema)).then(
      ({ items }) => setFound(items),
      () => undefined, // without the hint one can still add the claim
    );
    return () => ending.abort();
  }, [asked, workspace]);
  if (asked.length < 8 || found.length === 0) return null;
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
