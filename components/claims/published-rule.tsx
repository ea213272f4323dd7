import { StandingBadge } from "#components/ui/standing-badge.tsx";
import { publishedRule } from "#lib/ledger/published-rule.ts";
import type { StandingState } from "#lib/ledger/model.ts";
import styles from "./published-rule.module.css";

/** The rule by which voices and sources make a standing, for whoever wants to check it. */
export function PublishedRule({ current }: { readonly current: StandingState }) {
  const { name, summary, counting, lines } = publishedRule;
  return (
    <details className={styles.rule}>
      <summary>How a standing comes about</summary>
      <div className={styles.text}>
        <p>{summary}</p>
        <ul>
          {counting.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>The first of these that applies is the standing:</p>
        <ol className={styles.lines}>
          {lines.map(({ state, condition }) => (
            <li key={state} className={styles.line} aria-current={state === current ? "true" : undefined}>
              <span>
                <StandingBadge state={state} />
              </span>
              <span>{condition}</span>
            </li>
          ))}
        </ol>
        <p>
          The rule&apos;s name is <code>{name}</code>; an export says by which it was made.
        </p>
      </div>
    </details>
  );
}
