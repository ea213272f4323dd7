"use client";
import styles from "./desk-bar.module.css";
import { useDesk } from "./store/desk-store.ts";

/** Whether everything written here is saved, in words that are true. */
export function SaveState() {
  const deliveries = useDesk((state) => state.deliveries);
  const drafts = useDesk((state) => state.drafts);
  const states = [...deliveries.values()];
  const waiting = states.filter((state) => state !== "sending").length;
  const unsent = [...drafts.keys()].filter((id) => !deliveries.has(id)).length;
  const says = states.includes("sign-in")
    ? `${waiting} kept on this device: sign in again to save`
    : waiting > 0
      ? `${waiting} kept on this device until the server can be reached`
      : states.length > 0
        ? "Saving"
        : unsent > 0
          ? `${unsent} ${unsent === 1 ? "draft" : "drafts"}`
          : "Saved";
  return (
    <span className={styles.state} role="status" data-waits={waiting > 0 || undefined}>
      {says}
    </span>
  );
}
