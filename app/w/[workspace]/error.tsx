"use client";
import { FailedPage } from "#components/frame/failed-page.tsx";

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void };

/** Within the frame, so that one can go elsewhere. */
export default function WorkspaceErrorPage({ error, retry }: Props) {
  return (
    <>
      <title>This page could not be shown · Touchstone</title>
      <FailedPage digest={error.digest} onRetry={retry} />
    </>
  );
}
