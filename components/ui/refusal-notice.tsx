"use client";
import { Alert } from "@mantine/core";

/** Why somebody was sent back here, where there was a reason. */
export const RefusalNotice = ({ sentence }: { readonly sentence: string | null }) =>
  sentence === null ? null : (
    <Alert variant="light" color="red" role="alert" mb="md">
      {sentence}
    </Alert>
  );
