import Link from "next/link";
import { Section } from "#components/dossier/section.tsx";
import { StanceMark } from "#components/ui/stance-mark.tsx";
import { StandingBadge } from "#components/ui/standing-badge.tsx";
import { Time } from "#components/ui/time.tsx";
import { VoicesBar } from "#components/ui/voices-bar.tsx";
import { stances, type ClaimRecord, type Stance, type Voice } from "#lib/ledger/model.ts";
import styles from "./claim-standing.module.css";
import { PublishedRule } from "./published-rule.tsx";

type Props = { readonly workspace: string; readonly claim: ClaimRecord };

/** What everybody makes of the claim, who they are, and by which rule it adds up. */
export function ClaimStanding({ workspace, claim }: Props) {
  const { standing, voices, people, mentions } = claim;
  const documentOf = new Map(mentions.map(({ annotation, document }) => [annotation, document.id]));
  return (
    <Section title="Standing">
      <div className={styles.standing} aria-live="polite">
        <span className={styles.badge}>
          <StandingBadge state={standing.state} />
        </span>
        <p className={styles.explanation}>{standing.explanation}</p>
      </div>
      {people.length > 0 ? (
        <>
          <div className={styles.bar}>
            <VoicesBar voices={voices} size="large" />
          </div>
          <div className={styles.voices}>
            {stances.map((stance) => (
              <Voices
                key={stance}
                stance={stance}
                people={people.filter((voice) => voice.stance === stance)}
                hrefOf={({ annotation }) => {
                  const document = documentOf.get(annotation);
                  return document ? `/w/${workspace}/documents/${document}?note=${annotation}` : null;
                }}
              />
            ))}
          </div>
        </>
      ) : null}
      <PublishedRule current={standing.state} />
    </Section>
  );
}

type VoicesProps = {
  readonly stance: Stance;
  readonly people: readonly Voice[];
  readonly hrefOf: (voice: Voice) => string | null;
};

function Voices({ stance, people, hrefOf }: VoicesProps) {
  if (people.length === 0) return null;
  return (
    <div>
      <StanceMark stance={stance} />
      <ul className={styles.people}>
        {people.map((voice) => {
          const href = hrefOf(voice);
          return (
            <li key={voice.author.id}>
              {href ? <Link href={href}>{voice.author.name}</Link> : voice.author.name}
              <span className={styles.since}>
                {", "}
                <Time at={voice.at} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
