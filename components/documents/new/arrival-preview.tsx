"use client";
import { ApiError } from "#components/api/client.ts";
import { FirstPages } from "#components/pages/first-pages.tsx";
import type { Arrival, Wish } from "./arrival.ts";
import styles from "./arrivals.module.css";
import { FoundInFile } from "./found-in-file.tsx";
import { KinNotice } from "./kin-notice.tsx";
import { Understood } from "./understood.tsx";

type Props = { readonly workspace: string; readonly arrival: Arrival; readonly onDecide: (wish: Wish) => void };

/** What was understood of a file or page. What went wrong is said in its row. */
export function ArrivalPreview({ workspace, arrival, onDecide }: Props) {
  const { id, stage, preview, error, body, kins } = arrival;
  return (
    <fieldset className={styles.decisions} disabled={stage === "saving" || stage === "saved"}>
      <Understood
        key={arrival.id}
        workspace={workspace}
        decisions={arrival}
        body={body}
        reading={{
          preview: stage === "refused" ? null : preview,
          error: null,
          isReading: stage === "sending" || stage === "reading",
          retry: () => onDecide({}),
        }}
        errors={error instanceof ApiError ? error.fields : {}}
        onChange={onDecide}
      >
        {kins && stage !== "saved" ? <KinNotice workspace={workspace} original={id} kins={kins} /> : null}
        {preview ? <FoundInFile found={preview.found} wishes={arrival} onChange={onDecide} /> : null}
      </Understood>
      {arrival.pages ? <FirstPages workspace={workspace} original={id} isRead={preview !== null} /> : null}
    </fieldset>
  );
}
