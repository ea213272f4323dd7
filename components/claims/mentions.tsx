import Link from "next/link";
import { PassageView } from "#components/dossier/passage-view.tsx";
import { Section } from "#components/dossier/section.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { StanceMark } from "#components/ui/stance-mark.tsx";
import { Time } from "#components/ui/time.tsx";
import { writtenBy } from "#lib/annotations/written-by.ts";
import type { ClaimDossier } from "#lib/dossiers/model.ts";
import type { ClaimRecord, Mention } from "#lib/ledger/model.ts";
import styles from "./mentions.module.css";

type Props = Pick<ClaimDossier, "workspace" | "passages"> & { readonly claim: ClaimRecord };

/** Every passage that makes the claim, document by document. */
export function Mentions({ workspace, claim: { mentions, people }, passages }: Props) {
  const byDocument = Map.groupBy(mentions, ({ document }) => document.id);
  const counting = new Set(people.map(({ annotation }) => annotation));
  return (
    <Section title="Mentions" count={mentions.length}>
      {mentions.length === 0 ? (
        <p className={styles.none}>
          No passage names this claim yet. Select the words in a document and choose it there; what you say then counts
          here.
        </p>
      ) : null}
      {[...byDocument.values()].map((group) => (
        <div key={group[0]?.document.id} className={styles.document}>
          <h3 className={styles.title} dir="auto">
            <Link href={`/w/${workspace}/documents/${group[0]?.document.id}`}>{group[0]?.document.title}</Link>
          </h3>
          {group.map((mention) => (
            <MentionView
              key={mention.annotation}
              mention={mention}
              passage={passages[mention.annotation]}
              href={`/w/${workspace}/documents/${mention.document.id}?note=${mention.annotation}`}
              isSuperseded={mention.stance !== null && !counting.has(mention.annotation)}
            />
          ))}
        </div>
      ))}
    </Section>
  );
}

type ViewProps = {
  readonly mention: Mention;
  readonly passage: ClaimDossier["passages"][string] | undefined;
  readonly href: string;
  /** Whether another stance of its author counts, or it is private. */
  readonly isSuperseded: boolean;
};

function MentionView({ mention, passage, href, isSuperseded }: ViewProps) {
  const { anchor, stance, comment, visibility, createdAt } = mention;
  const by = writtenBy(mention);
  return (
    <div className={styles.mention}>
      <PassageView passage={passage} anchor={anchor} stance={stance} />
      <p className={styles.by}>
        {stance ? <StanceMark stance={stance} /> : null}
        <span>
          {by}, <Time at={createdAt} />
        </span>
        {visibility === "private" ? <span>Private, does not count</span> : null}
        {visibility === "workspace" && isSuperseded ? <span>Counts by a later note</span> : null}
        <Link href={href} aria-label={`Open the note by ${by} on “${anchor.exact.slice(0, 60)}”`}>
          Open the note
        </Link>
      </p>
      {comment ? (
        <div className={styles.comment}>
          <Markdown>{comment}</Markdown>
        </div>
      ) : null}
    </div>
  );
}
