import { Skeleton, Stack } from "@mantine/core";
import { Page } from "./page.tsx";

/** What stands there while a list is on its way. */
export function ListSkeleton() {
  return (
    <Page>
      <Stack gap="lg" role="status" aria-label="Loading">
        <Skeleton height={36} width="12rem" />
        <Skeleton height={60} />
        {[1, 2, 3, 4, 5].map((line) => (
          <Skeleton key={line} height={52} />
        ))}
      </Stack>
    </Page>
  );
}
