import { firstMarksScript } from "./first-marks.ts";
import { inPiecesScript } from "./laying-out.ts";

/**
 * What a text's first picture needs before any module is there. In the head of every page, as it runs before it can be
 * known which page it is. Browsers hide a nonce that was used.
 */
export const FirstPictureScript = ({ nonce }: { readonly nonce: string }) => (
  <script nonce={nonce} suppressHydrationWarning>
    {`${inPiecesScript()};${firstMarksScript()}`}
  </script>
);
