import { headers } from "next/headers";
import { earlyFileScript } from "./early-file.ts";

/**
 * Beside the pages of a PDF, as it runs before these are alive: where a browser opens the page by itself. Within the
 * application scripts that come with a page are not run. Browsers hide a nonce that was used.
 */
export async function EarlyFileScript({ address }: { readonly address: string }) {
  const asked = await headers();
  if (asked.get("sec-fetch-dest") !== "document") return null;
  return (
    <script nonce={asked.get("x-nonce") ?? ""} suppressHydrationWarning>
      {earlyFileScript(address)}
    </script>
  );
}
