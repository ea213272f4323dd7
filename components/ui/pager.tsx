"use client";
import { Button } from "@mantine/core";
import { ErrorNotice } from "./error-notice.tsx";
import styles from "./pager.module.css";

type Props = {
  /** How many there are on the page by now. */
  readonly shown: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly onMore: () => void;
};

/** The end of a list of which there may be more. What was loaded is told to those who cannot see it. */
export function Pager({ shown, hasMore, isLoading, error, onMore }: Props) {
  return (
    <div className={styles.pager}>
      {error ? <ErrorNotice error={error} /> : null}
      {hasMore ? (
        <Button variant="default" onClick={onMore} loading={isLoading}>
          Load more
        </Button>
      ) : null}
      <p className={styles.count} aria-live="polite">
        {hasMore ? `The first ${shown} are shown.` : shown > 1 ? `All ${shown} are shown.` : ""}
      </p>
    </div>
  );
}
