import Link from "next/link";
import { PassageView } from "#components/dossier/passage-view.tsx";
import { StanceMark } from "#components/ui/stance-mark.tsx";
import type { SourceDossier } from "#lib/dossiers/model.ts";
import type { SourceUse } from "#lib/ledger/model.ts";
import type { Bearing } from "#lib/sources/model.ts";
import styles from "./source-uses.module.css";

type Props = Pick<SourceDossier, "workspace" | "uses" | "passages">;

/** What cites a source: claim by claim, and last what names no claim. */
export function SourceUses({ workspace, uses, passages }: Props) {
  const groups = [...Map.groupBy(uses, ({ claim }) => claim?.id ?? "").values()];
  const ordered = groups.toSorted((a, b) => Number(!a[0]?.claim) - Number(!b[0]?.claim));
  return ordered.map((group) => {
    const claim = group[0]?.claim;
    return (
      <div key={claim?.id ?? ""} className={styles.claim}>
        <h3 className={styles.statement} dir="auto">
          {claim ? <Link href={`/w/${workspace}/claims/${claim.id}`}>{claim.statement}</Link> : "For no claim"}
        </h3>
        {group.map((use) => (
          <Use key={use.id} use={use} workspace={workspace} passage={passages[use.annotation]} />
        ))}
      </div>
    );
  });
}

const bearingNames: Record<Bearing, string> = {
  supports: "Cited for it",
  contests: "Cited against it",
  context: "Cited as context",
};

type UseProps = {
  readonly use: SourceUse;
  readonly workspace: string;
  readonly passage: SourceDossier["passages"][string] | undefined;
};

function Use({ use, workspace, passage }: UseProps) {
  const { annotation, author, document, anchor, stance, bearing, quote, locator, visibility } = use;
  return (
    <div className={styles.use}>
      <div>
        <p className={styles.bearing} data-bearing={bearing}>
          {bearingNames[bearing]}
        </p>
        {quote ? (
          <q className={styles.quote} dir="auto">
            {quote}
          </q>
        ) : null}
        {locator ? <p className={styles.by}>{locator}</p> : null}
      </div>
      <div>
        <PassageView passage={passage} anchor={anchor} stance={stance} />
        <p className={styles.by}>
          {stance ? <StanceMark stance={stance} /> : null}
          <span>
            {author.name} in{" "}
            <Link
              href={`/w/${workspace}/documents/${document.id}?note=${annotation}`}
              aria-label={`Open the note by ${author.name} in “${document.title}”`}
            >
              {document.title}
            </Link>
          </span>
          {visibility === "private" ? <span>Private, does not count</span> : null}
        </p>
      </div>
    </div>
  );
}
