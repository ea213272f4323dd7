import { earlyDeedsScript } from "./early-deeds.ts";

/**
 * In the head of every page: it hears what is done there before anything else can. Browsers hide a nonce that was used.
 */
export const EarlyDeedsScript = ({ nonce }: { readonly nonce: string }) => (
  <script nonce={nonce} suppressHydrationWarning>
    {earlyDeedsScript()}
  </script>
);
