"use client";
import type { ReactNode } from "react";
import styles from "./found-list.module.css";
import { Pager } from "./pager.tsx";

type Props<Item> = {
  readonly label: string;
  /** Whether their order means something. */
  readonly isOrdered?: boolean;
  readonly isBusy: boolean;
  /** As useMore gives it. */
  readonly more: {
    readonly items: readonly Item[];
    readonly hasMore: boolean;
    readonly isLoading: boolean;
    readonly error: unknown;
    readonly load: () => Promise<void>;
  };
  /** What is said where nothing was found. */
  readonly nothing: ReactNode;
  readonly children: (item: Item) => ReactNode;
};

/** What a search has found, a page at a time. */
export function FoundList<Item>({ label, isOrdered, isBusy, more, nothing, children }: Props<Item>) {
  const List = isOrdered ? "ol" : "ul";
  return (
    <>
      {more.items.length === 0 ? (
        nothing
      ) : (
        <List className={styles.list} aria-label={label} aria-busy={isBusy}>
          {more.items.map((item) => children(item))}
        </List>
      )}
      <Pager
        shown={more.items.length}
        hasMore={more.hasMore}
        isLoading={more.isLoading}
        error={more.error}
        onMore={() => void more.load()}
      />
    </>
  );
}
