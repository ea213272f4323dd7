import Link from "next/link";
import { Section } from "#components/dossier/section.tsx";
import { SourceFacts } from "#components/sources/source-facts.tsx";
import type { ClaimRecord } from "#lib/ledger/model.ts";
import type { Bearing } from "#lib/sources/model.ts";
import styles from "./claim-evidence.module.css";

type Props = { readonly workspace: string; readonly claim: ClaimRecord };
type Cited = ClaimRecord["citations"][number];

const headings: readonly (readonly [Bearing, string])[] = [
  ["supports", "For it"],
  ["contests", "Against it"],
  ["context", "As context"],
];

/** The sources cited on the claim: for it, against it, and as context. */
export function ClaimEvidence({ workspace, claim: { citations } }: Props) {
  return (
    <Section title="Sources" count={new Set(citations.map(({ source }) => source.id)).size}>
      {citations.length === 0 ? <p className={styles.none}>Nobody has cited a source yet.</p> : null}
      {headings.map(([bearing, heading]) => {
        const bySource = Map.groupBy(
          citations.filter((citation) => citation.bearing === bearing),
          ({ source }) => source.id,
        );
        if (bySource.size === 0) return null;
        return (
          <div key={bearing} className={styles.bearing} data-bearing={bearing}>
            <h3 className={styles.heading}>{heading}</h3>
            {[...bySource.values()].map((uses) => (
              <CitedSource key={uses[0]?.source.id} uses={uses} workspace={workspace} />
            ))}
          </div>
        );
      })}
    </Section>
  );
}

/** One source, with everybody who cites it and what they quote. */
function CitedSource({ uses, workspace }: { readonly uses: readonly Cited[]; readonly workspace: string }) {
  const source = uses[0]?.source;
  if (!source) return null;
  return (
    <div className={styles.source}>
      <p className={styles.title} dir="auto">
        <Link href={`/w/${workspace}/sources/${source.id}`}>{source.title}</Link>
      </p>
      <SourceFacts source={source} />
      <ul className={styles.uses}>
        {uses.map(({ id, quote, locator, author }) => (
          <li key={id}>
            {quote ? <q dir="auto">{quote}</q> : null}
            <span className={styles.by}>{[locator, `cited by ${author.name}`].filter(Boolean).join(", ")}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
