import type { PageOutline } from "#lib/pages/progress.ts";
import { fittingWidth } from "#lib/pages/viewing/arrangement.ts";
import styles from "./pages.module.css";

type Props = { readonly pages: readonly PageOutline[]; readonly picture: string };

/**
 * The first page before the viewer is alive, as the server writes it: its picture, as large and where it will be.
 * Whoever listens hears the words when they come.
 */
export function FirstSheet({ pages, picture }: Props) {
  const [first] = pages;
  if (!first) return null;
  const { share, most } = fittingWidth(pages, first);
  const width = `min(${share * 100}%, ${most}px)`;
  return (
    <div
      className={styles.firstSheet}
      data-first-sheet
      style={{ width, aspectRatio: `${first.width} / ${first.height}` }}
      aria-hidden
    >
      <div className={styles.picture}>
        <FirstPicture address={picture} />
      </div>
    </div>
  );
}

/** The picture of the first page that was made when the file was read. */
export const FirstPicture = ({ address }: { readonly address: string }) => (
  // Next's own pictures are made smaller by its server, which has no business with these.
  // oxlint-disable-next-line nextjs/no-img-element
  <img src={address} alt="" decoding="sync" fetchPriority="high" draggable={false} />
);
