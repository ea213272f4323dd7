"use client";
import { FailedPage } from "#components/frame/failed-page.tsx";

type Props = { readonly error: Error & { readonly digest?: string }; readonly retry: () => void };

export default function ErrorPage({ error, retry }: Props) {
  return (
    <main>
      <title>This page could not be shown · Touchstone</title>
      <FailedPage digest={error.digest} onRetry={retry} />
    </main>
  );
}
