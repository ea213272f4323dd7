"use client";
import { Anchor } from "@mantine/core";
import { usePathname } from "next/navigation";
import styles from "./desk-bar.module.css";
import { useDesk } from "./store/desk-store.ts";

/** Whether everything said here is saved, in words that are true. */
export function SaveState() {
  const deliveries = useDesk((state) => state.deliveries);
  const drafts = useDesk((state) => state.drafts);
  const hasResumed = useDesk((state) => state.hasResumed);
  const path = usePathname();
  const ways = [...deliveries.values()].map(({ way }) => way);
  const waiting = ways.filter((way) => way !== "sending").length;
  const onTheirWay = new Set([...deliveries.values()].map(({ entry }) => entry.annotation));
  const unsent = [...drafts.keys()].filter((id) => !onTheirWay.has(id)).length;
  return (
    <span className={styles.state} role="status" data-waits={waiting > 0 || undefined}>
      {ways.includes("sign-in") ? (
        <>
          {waiting} kept on this device.{" "}
          <Anchor inherit underline="always" href={`/sign-in?next=${encodeURIComponent(path)}`}>
            Sign in to save
          </Anchor>
        </>
      ) : waiting > 0 ? (
        <span title="It is sent as soon as the server can be reached.">{waiting} kept on this device</span>
      ) : ways.length > 0 ? (
        "Saving"
      ) : unsent > 0 ? (
        `${unsent} ${unsent === 1 ? "draft" : "drafts"}`
      ) : hasResumed ? (
        "Saved"
      ) : null}
    </span>
  );
}
