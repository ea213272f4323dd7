"use client";
import { Anchor } from "@mantine/core";
import Link from "next/link";
import styles from "./fate-notice.module.css";
import { useDesk } from "./store/desk-store.ts";

/** Says what has become of the document while one looks at it. */
export function FateNotice() {
  const fate = useDesk((state) => state.fate);
  const workspace = useDesk((state) => state.workspace);
  if (fate === null) return null;
  return (
    <p className={styles.notice} role="status">
      {fate === "outdated" ? (
        <>
          A newer revision of this document has been saved.{" "}
          <Anchor component="button" inherit underline="always" onClick={() => window.location.reload()}>
            Show it
          </Anchor>
          . What you have begun is kept.
        </>
      ) : (
        <>
          This document has been deleted; nothing more can be added to it. It lies in the{" "}
          <Anchor component={Link} inherit underline="always" href={`/w/${workspace}/trash`}>
            trash
          </Anchor>
          , and what you have begun is kept on this device.
        </>
      )}
    </p>
  );
}
