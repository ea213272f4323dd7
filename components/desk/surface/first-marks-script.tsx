import { firstMarksScript } from "./first-marks.ts";

/** In the head of every page, as it runs before it can be known which page it is. Browsers hide a nonce that was used. */
export const FirstMarksScript = ({ nonce }: { readonly nonce: string }) => (
  <script nonce={nonce} suppressHydrationWarning>
    {firstMarksScript()}
  </script>
);
