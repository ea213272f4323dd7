"use client";
import { Button, Stack } from "@mantine/core";
import { signInElsewhere } from "#components/api/session.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ErrorNotice } from "#components/ui/error-notice.tsx";
import styles from "./form.module.css";

type Props = {
  /** What people call the provider. */
  readonly name: string;
  /** The path to come back to. */
  readonly next: string;
};

/** The other way in: with an account of the provider's. */
export function ProviderButton({ name, next }: Props) {
  const { run, isBusy, error } = useWrite();
  return (
    <Stack className={styles.other ?? ""}>
      {error ? <ErrorNotice error={error} /> : null}
      <Button size="md" variant="default" loading={isBusy} onClick={() => void run(() => signInElsewhere(next))}>
        Continue with {name}
      </Button>
    </Stack>
  );
}
