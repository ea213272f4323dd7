/** Content as the template takes it. */
import { project } from "#lib/anchoring/projection.ts";
import { childrenOf, type Block, type Content, type ContentMark, type ContentNode } from "#lib/documents/content.ts";
import { directionOf } from "#lib/documents/direction.ts";
import { outlineLevels } from "#lib/documents/outline.ts";
import { otherLanguage, type Language } from "./languages.ts";
import { cutText, type Cut, type Piece } from "./segments.ts";
import type { Line, Run, SheetBlock, SheetCell } from "./sheet.ts";
import { gridOf } from "./table-grid.ts";

/** PDF knows six levels of headings. */
const LEVELS = 6;
const QUOTE_DEPTH = 8;

export type Setting = {
  readonly cut: Cut;
  readonly language: Language | null;
  /** The level of the uppermost headings; null where headings are to be bold paragraphs, as in a comment. */
  readonly topLevel: number | null;
  /** The names of the files of those pictures that are to be had, by their ids. */
  readonly pictures?: ReadonlyMap<string, string>;
};

export function setContent(content: Content, setting: Setting): SheetBlock[] {
  const headings = project(content).blocks.flatMap(({ node }) => (node.type === "heading" ? [node] : []));
  const shown = outlineLevels(headings.map(({ attrs }) => attrs.level));
  return new Setter(setting, shown).blocks(content.content);
}

/** Content in which nothing is marked. */
export const setPlainContent = (content: Content, language: Language | null): SheetBlock[] =>
  setContent(content, { cut: cutText(project(content), []), language, topLevel: null });

/** How a text is set by itself: which way it runs, and its language where that is not the document's. */
export function settingOf(text: string, language: Language | null): Omit<Line, "text"> {
  const lang = otherLanguage(text, language);
  return { dir: directionOf(text), ...(lang ? { lang } : {}) };
}

export const lineOf = (text: string, language: Language | null): Line => ({ text, ...settingOf(text, language) });

/** Walks the content in the order of its projection, so that the pieces and levels are simply taken one by one. */
class Setter {
  readonly #pieces: readonly (readonly Piece[])[];
  readonly #levels: readonly number[];
  /** How many blocks, and how many headings, are set already. */
  #blocksSet = 0;
  #headingsSet = 0;
  #quoteDepth = 0;
  readonly #language: Language | null;
  readonly #topLevel: number | null;
  readonly #pictures: ReadonlyMap<string, string>;

  constructor({ cut, language, topLevel, pictures = new Map() }: Setting, levels: readonly number[]) {
    this.#pieces = cut.pieces;
    this.#levels = levels;
    this.#language = language;
    this.#topLevel = topLevel;
    this.#pictures = pictures;
  }

  blocks(blocks: readonly Block[]): SheetBlock[] {
    return blocks.flatMap((block) => this.#block(block) ?? []);
  }

  #block(block: Block): SheetBlock | readonly SheetBlock[] | null {
    switch (block.type) {
      case "paragraph":
        return { type: "paragraph", runs: this.#runs(), ...this.#setting(block) };
      case "heading":
        return this.#heading(block);
      case "codeBlock":
        return { type: "code", runs: this.#runs(), dir: directionOf(wordsOf(block)) };
      case "horizontalRule":
        return { type: "rule", runs: this.#runs("* * *") };
      case "image":
        return this.#picture(block);
      case "blockquote":
        return this.#quote(block);
      case "bulletList":
      case "orderedList":
        return {
          type: "list",
          dir: directionOf(wordsOf(block)),
          start: block.type === "orderedList" ? (block.attrs?.start ?? 1) : null,
          items: block.content.map(({ content }) => this.blocks(content)),
        };
      case "table":
        return this.#table(block);
    }
  }

  /** The innermost of many quotes are set as one: Typst follows its rules only so deep. */
  #quote(block: Extract<Block, { type: "blockquote" }>): SheetBlock | readonly SheetBlock[] {
    this.#quoteDepth++;
    const blocks = this.blocks(block.content);
    this.#quoteDepth--;
    return this.#quoteDepth >= QUOTE_DEPTH ? blocks : { type: "quote", dir: directionOf(wordsOf(block)), blocks };
  }

  /** A heading without words is none: it would be an empty line in the bookmarks. */
  #heading(block: Extract<Block, { type: "heading" }>): SheetBlock {
    const runs = this.#runs();
    const shown = this.#levels[this.#headingsSet++] ?? 1;
    const setting = this.#setting(block);
    if (wordsOf(block).trim() === "") return { type: "paragraph", runs, ...setting };
    if (this.#topLevel === null) return { type: "paragraph", runs: runs.map(bold), ...setting };
    const level = Math.min(LEVELS, this.#topLevel - 1 + shown);
    return { type: "heading", level, runs, ...setting };
  }

  /** A picture on the web is not fetched: its description stands for it, and the way to the original. */
  #picture(block: Extract<Block, { type: "image" }>): SheetBlock {
    const { alt, title, src, picture } = block.attrs;
    const file = picture && this.#pictures.get(picture.id);
    const image = file ? { file, width: picture.width, height: picture.height, alt } : null;
    const lines: Run[][] = [[{ text: alt.trim() || "A picture without a description" }]];
    if (title?.trim()) lines.push([{ text: title.trim(), style: "i" }]);
    if (src) lines.push([{ text: src, to: encoded(src), isLink: true }]);
    const setting = settingOf(alt, this.#language);
    return { type: "picture", runs: this.#runs("Picture"), lines, ...setting, ...(image ? { image } : {}) };
  }

  #table(block: Extract<Block, { type: "table" }>): SheetBlock | null {
    const { columns, headerRows, cells } = gridOf(block);
    if (columns === 0) return null;
    const set: SheetCell[] = cells.map(({ cell, ...place }) => ({
      ...place,
      isHeading: cell.type === "tableHeader",
      blocks: this.blocks(cell.content),
    }));
    return {
      type: "table",
      dir: directionOf(wordsOf(block)),
      columns,
      header: set.filter(({ y }) => y < headerRows),
      cells: set.filter(({ y }) => y >= headerRows),
    };
  }

  #setting(block: Block): Omit<Line, "text"> {
    return settingOf(wordsOf(block), this.#language);
  }

  /** @param leaf what stands for a block without words */
  #runs(leaf = ""): Run[] {
    const runs = (this.#pieces[this.#blocksSet++] ?? []).map((piece) => runOf(piece, leaf));
    return leaf === "" || runs.some((run) => "text" in run) ? runs : [{ text: leaf }, ...runs];
  }
}

function runOf(piece: Piece, leaf: string): Run {
  if (piece.type === "break") return { break: true };
  if (piece.type === "numbers") return { numbers: piece.notes };
  const style = piece.marks.map(({ type }) => letters[type]).join("");
  const link = piece.marks.find(({ type }) => type === "link");
  const href = link?.type === "link" ? link.attrs.href : null;
  const to = piece.segment === null ? href && encoded(href) : `annot:${piece.segment}`;
  return {
    text: piece.text || leaf,
    ...(style ? { style } : {}),
    ...(to ? { to } : {}),
    ...(href ? { isLink: true } : {}),
  };
}

const letters: Record<ContentMark["type"], string> = {
  bold: "b",
  italic: "i",
  strike: "s",
  underline: "u",
  code: "c",
  superscript: "^",
  subscript: "_",
  link: "",
};

const bold = (run: Run): Run => ("text" in run ? { ...run, style: `${run.style ?? ""}b` } : run);

/** An address as it may stand in a PDF: in ASCII. One that is none is no longer than it was, and leads nowhere. */
export function encoded(address: string): string {
  return URL.canParse(address) ? new URL(address).href : encodeURI(address.toWellFormed());
}

function wordsOf(node: ContentNode): string {
  return node.type === "text" ? node.text : childrenOf(node).map(wordsOf).join(" ");
}
