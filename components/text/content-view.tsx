import type { Content } from "#lib/documents/content.ts";
import { renderBlocks } from "./blocks.tsx";
import styles from "./content-view.module.css";
import { beginRendering, type BlockProps } from "./rendering.ts";

type Props = {
  readonly content: Content;
  /** How it is set: as an article to be read, or small, as a note beside one. */
  readonly look?: "article" | "note";
  /** The level, on its page, of the text's uppermost headings. */
  readonly firstHeading?: number;
  readonly blockProps?: BlockProps;
  /** The address below which the pictures kept with the text are; without it their descriptions stand for them. */
  readonly picturesAt?: string;
  /** Whether numbers lead to its notes and back. It is the one text of its page then: places are named for it. */
  readonly leadsToNotes?: boolean;
};

/**
 * The content of a revision, or of a comment, as elements. It knows the nodes and marks of
 * lib/documents/content.ts and nothing else, so there is no HTML to be injected.
 *
 * Inside the element of a text block stand the block's text and nothing else, a hard break as <br>: a walk
 * over its text nodes counts as lib/anchoring/projection.ts does. Pictures and rules, one character each
 * there, bear `data-leaf`; what they show is not text of the document.
 */
export function ContentView(props: Props) {
  const { content, look = "article", firstHeading = 2, ...options } = props;
  const rendering = beginRendering(content, { firstHeading, ...options });
  return (
    <div className={styles.text} data-look={look}>
      {renderBlocks(content.content, rendering)}
    </div>
  );
}
