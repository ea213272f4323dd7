/**
 * Marked text → a line of Markdown.
 *
 * The hard part is that whether ** or _ opens or closes emphasis depends on the characters on both
 * sides of it ("flanking"). We write pieces, then look at the neighbours of every delimiter, and where
 * a neighbour would forbid it, that one character is written as a character reference: a reference
 * begins with & and ends with ;, which are punctuation, and punctuation on the outer side with
 * something other than white space on the inner side always satisfies the rule.
 * Bold is **, italic _ and strikethrough ~~, so that no two runs of the same sign ever touch.
 */
import { withoutControls } from "#lib/documents/characters.ts";
import type { ContentMark, Inline } from "#lib/documents/content.ts";
import { joinTexts, sameMarks, textOf } from "#lib/documents/inlines.ts";
import { firstCharacter, lastCharacter } from "#lib/documents/scripts.ts";
import { codeSpan, escapeLineStart, escapeTarget, escapeText, reference } from "./escape.ts";

type Text = { readonly kind: "text"; readonly text: string; refersFirst: boolean; refersLast: boolean };
type Delimiter = { readonly kind: "open" | "close"; readonly sign: string };
type Piece = Text | Delimiter | { readonly kind: "verbatim"; readonly text: string } | { readonly kind: "break" };

const signs = { bold: "**", italic: "_", strike: "~~" } as const;
const hasSign = (mark: ContentMark): mark is { type: keyof typeof signs } => mark.type in signs;

/** One line, or several where there are hard breaks. Marks that Markdown has no sign for leave their words. */
export function writeInlines(inlines: readonly Inline[]): string {
  const pieces = piecesOf(joinTexts(inlines.flatMap(writable)));
  while (disarm(pieces));
  return pieces.map(written).join("").split("\n").map(escapeLineStart).join("\n");
}

const writable = (inline: Inline): Inline[] =>
  inline.type === "text"
    ? textOf(
        withoutControls(inline.text),
        inline.marks?.filter((mark) => mark.type === "link" || mark.type === "code" || hasSign(mark)),
      )
    : [inline];

/** Marks around a piece are kept open as far as the next piece has them too, outermost first. */
function piecesOf(inlines: readonly Inline[]): Piece[] {
  const pieces: Piece[] = [];
  let open: readonly ContentMark[] = [];
  const change = (marks: readonly ContentMark[]): void => {
    const kept = open.findIndex((mark, at) => !sameMarks([mark], marks.slice(at, at + 1)));
    const common = kept < 0 ? open.length : kept;
    pieces.push(...open.slice(common).toReversed().map(closing), ...marks.slice(common).map(opening));
    open = marks;
  };
  for (const inline of inlines) {
    change(inline.type === "text" ? (inline.marks ?? []).filter(({ type }) => type !== "code") : []);
    pieces.push(pieceOf(inline));
  }
  change([]);
  return pieces;
}

const opening = (mark: ContentMark): Piece =>
  hasSign(mark) ? { kind: "open", sign: signs[mark.type] } : { kind: "verbatim", text: "[" };

const closing = (mark: ContentMark): Piece =>
  hasSign(mark)
    ? { kind: "close", sign: signs[mark.type] }
    : { kind: "verbatim", text: mark.type === "link" ? `](${escapeTarget(mark.attrs.href)})` : "" };

function pieceOf(inline: Inline): Piece {
  if (inline.type === "hardBreak") return { kind: "break" };
  if (inline.marks?.some(({ type }) => type === "code")) return { kind: "verbatim", text: codeSpan(inline.text) };
  return { kind: "text", text: inline.text, refersFirst: false, refersLast: false };
}

/**
 * Refers to characters that would spoil a delimiter, or white space at the edge of a line, which is
 * not kept. A reference may spoil a neighbour, so this is repeated until nothing changes.
 * @returns whether anything changed
 */
function disarm(pieces: readonly Piece[]): boolean {
  let hasChanged = false;
  const refer = (piece: Piece | undefined, edge: "refersFirst" | "refersLast"): void => {
    if (piece?.kind !== "text" || piece[edge]) return;
    piece[edge] = true;
    hasChanged = true;
  };
  for (const [at, piece] of pieces.entries()) {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (piece.kind === "text" && isEdge(before) && kindAtStart(piece) === "space") refer(piece, "refersFirst");
    if (piece.kind === "text" && isEdge(after) && kindAtEnd(piece) === "space") refer(piece, "refersLast");
    if (piece.kind !== "open" && piece.kind !== "close") continue;
    const isOpening = piece.kind === "open";
    const [inner, outer] = isOpening
      ? [kindAtStart(after), kindAtEnd(before)]
      : [kindAtEnd(before), kindAtStart(after)];
    if (inner === "space" || inner === "unclear")
      refer(isOpening ? after : before, isOpening ? "refersFirst" : "refersLast");
    if (outer === "unclear" || (outer === "word" && (inner === "sign" || piece.sign === "_")))
      refer(isOpening ? before : after, isOpening ? "refersLast" : "refersFirst");
  }
  return hasChanged;
}

const isEdge = (neighbour: Piece | undefined): boolean => neighbour === undefined || neighbour.kind === "break";

/** What the rule of flanking sees in a character; `unclear` where versions of Unicode may disagree. */
type Kind = "space" | "sign" | "word" | "unclear";

function kindOf(character: string): Kind {
  if (/^\s?$/u.test(character)) return "space";
  if (/^[\p{L}\p{N}]$/u.test(character)) return "word";
  return /^[!-~]$/u.test(character) ? "sign" : "unclear";
}

function kindAtStart(piece: Piece | undefined): Kind {
  if (piece?.kind !== "text") return piece ? "sign" : "space";
  return piece.refersFirst || isOneReference(piece) ? "sign" : kindOf(firstCharacter(piece.text));
}

function kindAtEnd(piece: Piece | undefined): Kind {
  if (piece?.kind !== "text") return piece && piece.kind !== "break" ? "sign" : "space";
  return piece.refersLast || isOneReference(piece) ? "sign" : kindOf(lastCharacter(piece.text));
}

const isOneReference = ({ text, refersFirst, refersLast }: Text): boolean =>
  (refersFirst || refersLast) && firstCharacter(text) === text;

function written(piece: Piece): string {
  if (piece.kind === "break") return "\\\n";
  if (piece.kind !== "text") return piece.kind === "verbatim" ? piece.text : piece.sign;
  if (isOneReference(piece)) return reference(piece.text);
  const first = piece.refersFirst ? firstCharacter(piece.text) : "";
  const last = piece.refersLast ? lastCharacter(piece.text) : "";
  const middle = escapeText(piece.text.slice(first.length, piece.text.length - last.length));
  return `${first && reference(first)}${middle}${last && reference(last)}`;
}
