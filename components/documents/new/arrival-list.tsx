"use client";
import { summaryOf, type Arrival } from "./arrival.ts";
import { ArrivalRow } from "./arrival-row.tsx";
import styles from "./arrivals.module.css";

type Props = {
  readonly workspace: string;
  readonly arrivals: readonly Arrival[];
  /** Null while the pasted text is shown. */
  readonly selected: string | null;
  /** Left out where nothing else can be shown. */
  readonly onSelect?: (id: string | null) => void;
  readonly onRemove: (id: string) => void;
  readonly onRetry: (id: string) => void;
  readonly onUnlock: (id: string, password: string) => void;
};

/** What is being brought in, each with how far it has come; one of them is shown beside it. */
export function ArrivalList({ workspace, arrivals, selected, onSelect, onRemove, onRetry, onUnlock }: Props) {
  if (arrivals.length === 0) return null;
  return (
    <div className={styles.queue}>
      <p className={styles.summary} role="status">
        {summaryOf(arrivals)}
      </p>
      <ul className={styles.rows} aria-label="Files and pages">
        {arrivals.map((arrival) => (
          <ArrivalRow
            key={arrival.id}
            workspace={workspace}
            arrival={arrival}
            isSelected={arrival.id === selected}
            onSelect={() => onSelect?.(arrival.id)}
            onRemove={() => onRemove(arrival.id)}
            onRetry={() => onRetry(arrival.id)}
            onUnlock={(password) => onUnlock(arrival.id, password)}
          />
        ))}
      </ul>
      {selected === null || !onSelect ? null : (
        <button type="button" className={styles.paste} onClick={() => onSelect(null)}>
          Paste a text instead
        </button>
      )}
    </div>
  );
}
