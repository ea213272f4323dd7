"use client";
import { Button, Group } from "@mantine/core";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import { Page } from "#components/ui/page.tsx";

type Props = {
  readonly what: "claim" | "source";
  readonly workspace: string;
  readonly id: string;
  readonly mayRestore: boolean;
};

/** The page of something that was deleted. */
export function InTrash({ what, workspace, id, mayRestore }: Props) {
  const router = useRouter();
  const [isWorking, setIsWorking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const restore = async (): Promise<void> => {
    setIsWorking(true);
    try {
      await call("POST", `${workspacePath(workspace)}/${what}s/${id}/restore`);
      router.refresh();
    } catch (failure) {
      setError(failure);
      setIsWorking(false);
    }
  };
  return (
    <Page>
      <EmptyState
        title={`This ${what} is in the trash`}
        action={
          <Group>
            {mayRestore ? (
              <Button onClick={() => void restore()} loading={isWorking}>
                Restore it
              </Button>
            ) : null}
            <Button component={Link} href={`/w/${workspace}/trash`} variant="default">
              Open the trash
            </Button>
          </Group>
        }
      >
        {mayRestore
          ? "Nothing that hung on it was lost. Restored, it is as it was."
          : "Nothing that hung on it was lost. Owners and editors can restore it."}
        {error ? <ErrorNotice error={error} /> : null}
      </EmptyState>
    </Page>
  );
}
