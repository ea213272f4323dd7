import { IconPhoto } from "@tabler/icons-react";
import { createElement, type ReactNode } from "react";
import { childrenOf, type Block, type ContentNode } from "#lib/documents/content.ts";
import styles from "./content-view.module.css";
import { directionOf } from "#lib/documents/direction.ts";
import { Link, renderInlines } from "./inlines.tsx";
import { callId, noteId } from "./note-calls.ts";
import type { Rendering } from "./rendering.ts";

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

export const renderBlocks = (blocks: readonly Block[], rendering: Rendering): ReactNode[] =>
  blocks.map((block, index) => renderBlock(block, index, rendering));

function renderBlock(block: Block, key: number, rendering: Rendering): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p key={key} dir="auto" {...rendering.nextBlock()}>
          {renderInlines(block.content, rendering.notes)}
        </p>
      );
    case "heading":
      return renderHeading(block, key, rendering);
    case "codeBlock":
      return (
        <pre key={key} dir="auto">
          <code {...rendering.nextBlock()}>{renderInlines(block.content)}</code>
        </pre>
      );
    case "horizontalRule":
      return <hr key={key} data-leaf="" {...rendering.nextBlock()} />;
    case "image":
      return renderImage(block, key, rendering);
    case "blockquote":
      return (
        <blockquote key={key} dir={directionIn(block)}>
          {renderBlocks(block.content, rendering)}
        </blockquote>
      );
    case "bulletList":
      return (
        <ul key={key} dir={directionIn(block)}>
          {renderItems(block, rendering)}
        </ul>
      );
    case "orderedList":
      return (
        <ol key={key} dir={directionIn(block)} start={block.attrs?.start}>
          {rendering.notes.isNotes(block) ? renderNotes(block, rendering) : renderItems(block, rendering)}
        </ol>
      );
    case "table":
      return renderTable(block, key, rendering);
  }
}

function renderHeading(block: Of<"heading">, key: number, rendering: Rendering): ReactNode {
  const level = rendering.nextHeading();
  return createElement(
    `h${Math.min(level, 6)}`,
    {
      key,
      dir: "auto",
      "data-level": block.attrs.level,
      ...(level > 6 ? { "aria-level": level } : {}),
      ...rendering.nextBlock(),
    },
    ...renderInlines(block.content, rendering.notes),
  );
}

/**
 * A picture that is kept with the text is shown, its description below it: there marks on it can be seen. One on the
 * web is not fetched: its description stands for it, and the way to the original.
 */
function renderImage(
  { attrs: { src, alt, title, picture } }: Of<"image">,
  key: number,
  rendering: Rendering,
): ReactNode {
  const isShown = picture && rendering.picturesAt !== null;
  return (
    <figure key={key} className={isShown ? styles.figure : styles.picture} data-leaf="" {...rendering.nextBlock()}>
      {isShown ? (
        // The server that made the page has the picture, in the size it came in.
        // oxlint-disable-next-line next/no-img-element
        <img
          src={`${rendering.picturesAt}/${picture.id}`}
          width={picture.width}
          height={picture.height}
          alt={alt}
          loading="lazy"
          decoding="async"
        />
      ) : (
        <IconPhoto size={20} aria-hidden />
      )}
      <figcaption dir="auto">
        {alt.trim() || "A picture without a description"}
        {title ? <span className={styles.pictureTitle}>{title}</span> : null}
        {src ? <Link href={src}>Open the original picture</Link> : null}
      </figcaption>
    </figure>
  );
}

const renderItems = ({ content }: Of<"bulletList" | "orderedList">, rendering: Rendering): ReactNode =>
  content.map((item, index) => <li key={index}>{renderBlocks(item.content, rendering)}</li>);

/** The notes of the text, each with the way back to where it is called for. */
const renderNotes = ({ attrs, content }: Of<"orderedList">, rendering: Rendering): ReactNode =>
  content.map((item, index) => {
    const number = (attrs?.start ?? 1) + index;
    return (
      <li key={index} id={noteId(number)}>
        {renderBlocks(item.content, rendering)}
        {rendering.notes.wasCalled(number) ? (
          <a className={styles.back} href={`#${callId(number)}`} aria-label={`Back to note ${number} in the text`} />
        ) : null}
      </li>
    );
  });

/** A wide table scrolls by itself; to do so with the keyboard, it can be focused. */
const renderTable = (table: Of<"table">, key: number, rendering: Rendering): ReactNode => (
  <section key={key} className={styles.scroll} aria-label="Table" tabIndex={0}>
    <table dir={directionIn(table)}>
      <tbody>{table.content.map((row, index) => renderRow(row, index, rendering))}</tbody>
    </table>
  </section>
);

function renderRow(row: Of<"table">["content"][number], key: number, rendering: Rendering): ReactNode {
  const isHeader = row.content.every(({ type }) => type === "tableHeader");
  return (
    <tr key={key}>
      {row.content.map((cell, index) => {
        const span = { colSpan: cell.attrs?.colspan, rowSpan: cell.attrs?.rowspan };
        const blocks = renderBlocks(cell.content, rendering);
        return cell.type === "tableHeader" ? (
          <th key={index} scope={isHeader ? "col" : "row"} {...span}>
            {blocks}
          </th>
        ) : (
          <td key={index} {...span}>
            {blocks}
          </td>
        );
      })}
    </tr>
  );
}

/** The direction of the first words in a block of blocks that have letters. */
const directionIn = (node: ContentNode): "ltr" | "rtl" => directionOf(firstWords(node) ?? "");

function firstWords(node: ContentNode): string | undefined {
  if (node.type === "text") return /\p{L}/u.test(node.text) ? node.text : undefined;
  for (const child of childrenOf(node)) {
    const words = firstWords(child);
    if (words !== undefined) return words;
  }
  return undefined;
}
