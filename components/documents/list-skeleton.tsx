import { Skeleton } from "@mantine/core";
import { Page } from "#components/ui/page.tsx";

const rows = [72, 58, 80, 64, 70, 55];

/** The shape of a list that is on its way. */
export function ListSkeleton() {
  return (
    <Page>
      <div role="status" aria-label="Loading">
        <Skeleton height={38} width={220} mb="xl" />
        <Skeleton height={36} mb="lg" />
        {rows.map((width) => (
          <Skeleton key={width} height={26} width={`${width}%`} my="xl" />
        ))}
      </div>
    </Page>
  );
}
