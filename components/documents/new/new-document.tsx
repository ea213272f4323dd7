"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ApiError } from "#components/api/client.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Page } from "#components/ui/page.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { ArrivalList } from "./arrival-list.tsx";
import { ArrivalPreview } from "./arrival-preview.tsx";
import arrivals from "./arrivals.module.css";
import bring from "./bring-in.module.css";
import { BringIn } from "./bring-in.tsx";
import styles from "./new-document.module.css";
import { SourceField } from "./source-field.tsx";
import { Understood } from "./understood.tsx";
import { useArrivals } from "./use-arrivals.ts";
import { useDrop } from "./use-drop.ts";
import { usePreview } from "./use-preview.ts";
import { useSave } from "./use-save.ts";
import { useSubmission } from "./use-submission.ts";

type Props = { readonly workspace: string; readonly owner: string };

const fieldsOf = (error: unknown): Readonly<Record<string, string>> => (error instanceof ApiError ? error.fields : {});

/** Brings texts in: on one side as they came, on the other what was understood of one, before anything is saved. */
export function NewDocument({ workspace, owner }: Props) {
  const router = useRouter();
  const goTo = (id: string): void => router.push(`/w/${workspace}/documents/${id}`);
  const { submission, change, finish } = useSubmission(owner, workspace);
  const reading = usePreview(workspace, submission);
  const pasted = useSave(workspace, async (id) => {
    await finish();
    goTo(id);
  });
  const queue = useArrivals(workspace);
  const [selected, setSelected] = useState<string | null>(null);
  const arrival = queue.arrivals.find(({ id }) => id === selected) ?? null;
  const ready = queue.arrivals.filter(({ stage }) => stage === "ready");

  const add = (sources: readonly (File | string)[]): void => {
    const first = queue.add(sources);
    if (first !== undefined && (arrival === null || arrival.stage === "saved")) setSelected(first);
  };
  const { isOver, handlers } = useDrop(add);

  /** One that came alone is opened; of several the next one is shown. */
  const saveArrivals = async (ids: readonly string[]): Promise<void> => {
    const made = await Promise.all(ids.map((id) => queue.save(id)));
    const [only] = made;
    if (queue.arrivals.length === 1 && submission.body.trim() === "" && only) return goTo(only);
    setSelected(ready.find(({ id }) => !ids.includes(id))?.id ?? ids.at(-1) ?? null);
  };

  const fields = { ...fieldsOf(reading.error), ...fieldsOf(pasted.error) };
  const isBesideField = Object.keys(fieldsOf(pasted.error)).length > 0;
  return (
    <Page>
      <PageHeader
        title="Add documents"
        lead="Choose files, fetch a page or paste a text. What a machine broke is mended where you can see it, and nothing is saved until you say so."
      />
      <form
        {...handlers}
        className={styles.halves}
        onSubmit={(event) => {
          event.preventDefault();
          void (arrival ? saveArrivals([arrival.id]) : pasted.save(submission));
        }}
      >
        <div className={`${arrivals.left} ${isOver ? bring.over : ""}`}>
          <BringIn onAdd={add} />
          <ArrivalList
            workspace={workspace}
            arrivals={queue.arrivals}
            selected={arrival?.id ?? null}
            onSelect={setSelected}
            onRemove={(id) => queue.remove(id)}
            onRetry={(id) => setSelected(queue.retry(id))}
            onUnlock={(id, password) => queue.unlock(id, password)}
          />
          {arrival ? null : <SourceField submission={submission} error={fields["content.body"]} onChange={change} />}
        </div>
        {arrival ? (
          <ArrivalPreview workspace={workspace} arrival={arrival} onDecide={(wish) => queue.decide(arrival.id, wish)} />
        ) : (
          <Understood
            workspace={workspace}
            decisions={submission}
            body={submission.body}
            reading={reading}
            errors={fields}
            onChange={change}
          />
        )}
        <div className={styles.actions}>
          {!arrival && pasted.error && !isBesideField ? <ErrorNotice error={pasted.error} /> : null}
          <Button variant="default" component={Link} href={`/w/${workspace}/documents`}>
            {queue.arrivals.some(({ stage }) => stage === "saved") ? "Done" : "Cancel"}
          </Button>
          {ready.length > 1 ? (
            <Button variant="default" onClick={() => void saveArrivals(ready.map(({ id }) => id))}>
              Add all {ready.length} that are ready
            </Button>
          ) : null}
          <Button
            type="submit"
            loading={arrival ? arrival.stage === "saving" : pasted.isSaving}
            disabled={arrival ? arrival.stage !== "ready" : reading.preview === null || reading.isReading}
          >
            Add document
          </Button>
        </div>
      </form>
    </Page>
  );
}
