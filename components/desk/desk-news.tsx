"use client";
import { VisuallyHidden } from "@mantine/core";
import { useDesk } from "./store/desk-store.ts";

/** Says aloud what others have added, to those who do not see it appear. */
export function DeskNews() {
  const news = useDesk((state) => state.news);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {news}
    </VisuallyHidden>
  );
}
