"use client";

type Props = { readonly error: Error & { readonly digest?: string } };

/** When even the frame of all pages fails, and with it the styles: words alone. */
export default function GlobalErrorPage({ error }: Props) {
  return (
    <html lang="en">
      <body style={{ maxWidth: "34rem", margin: "10vh auto", padding: "0 1.25rem", font: "1rem/1.55 system-ui" }}>
        <title>Touchstone cannot be shown</title>
        <main>
          <h1 style={{ fontSize: "1.75rem", lineHeight: 1.2 }}>Touchstone cannot be shown just now</h1>
          <p>
            Something went wrong on our side. Nothing was lost: what was saved is safe, and notes that were not sent yet
            are kept in this browser.
            {error.digest ? ` Whoever runs the server finds this in its log as ${error.digest}.` : null}
          </p>
          <button type="button" onClick={() => window.location.reload()}>
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
