"use client";
import { Button } from "@mantine/core";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Message } from "./message.tsx";

type Props = {
  /** What the log calls the failure; undefined where it happened in this browser. */
  readonly digest: string | undefined;
  readonly onRetry: () => void;
};

/** A page that could not be shown. */
export function FailedPage({ digest, onRetry }: Props) {
  return (
    <Message
      title="This page could not be shown"
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <LinkButton href="/" variant="default">
            Go to the start
          </LinkButton>
        </>
      }
    >
      Something went wrong on our side. Nothing was lost: what was saved is safe, and notes that were not sent yet are
      kept in this browser.
      {digest ? ` Whoever runs the server finds this in its log as ${digest}.` : null}
    </Message>
  );
}
