import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { sentenceOf } from "#components/api/sentence.ts";

type Props = {
  readonly error: unknown;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
};

/** What went wrong, said where the work is. */
export function ErrorNotice({ error, onRetry, children }: Props) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} role="alert">
      {sentenceOf(error)}
      {children}
      {onRetry ? (
        <Button variant="default" size="compact-sm" onClick={onRetry} mt="xs" display="block">
          Try again
        </Button>
      ) : null}
    </Alert>
  );
}
