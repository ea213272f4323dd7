"use client";
import { Alert, Anchor } from "@mantine/core";
import styles from "./outdated-notice.module.css";
import { useDesk } from "./store/desk-store.ts";

/** Says that somebody has saved a newer revision of what one is looking at. */
export function OutdatedNotice() {
  const isOutdated = useDesk((state) => state.isOutdated);
  if (!isOutdated) return null;
  return (
    <Alert className={styles.notice ?? ""} variant="light" role="status">
      A newer revision of this document has been saved.{" "}
      <Anchor component="button" inherit onClick={() => window.location.reload()}>
        Show it
      </Anchor>
      . What you have begun is kept.
    </Alert>
  );
}
