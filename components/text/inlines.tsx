import type { ReactNode } from "react";
import type { ContentMark, Inline } from "#lib/documents/content.ts";
import { callId, noteId, type NoteCalls, type RaisedPart } from "./note-calls.ts";

/** A part of a text block with the marks that stand around it, the outermost first. */
type Run = { readonly node: Inline; readonly marks: readonly ContentMark[] };

const nesting: readonly ContentMark["type"][] = [
  "link",
  "bold",
  "italic",
  "strike",
  "underline",
  "superscript",
  "subscript",
  "code",
];

/**
 * The inside of a text block. Neighbours that share their outer marks stand in one element, so that a link with a bold
 * word in it is one link. What calls for one of the notes leads to it.
 */
export function renderInlines(
  inlines: readonly Inline[] = [],
  notes: Pick<NoteCalls, "partsOf"> | null = null,
): ReactNode[] {
  const runs = inlines.map((node) => ({ node, marks: node.type === "text" ? ordered(node.marks ?? []) : [] }));
  return nest(
    runs.map((run, index) =>
      run.node.type === "hardBreak" ? { ...run, marks: shared(runs[index - 1], runs[index + 1]) } : run,
    ),
    notes,
  );
}

const ordered = (marks: readonly ContentMark[]): ContentMark[] =>
  marks.toSorted((a, b) => nesting.indexOf(a.type) - nesting.indexOf(b.type));

/** A break bears no marks of its own: it is inside whatever both of its neighbours are inside. */
function shared(before: Run | undefined, after: Run | undefined): readonly ContentMark[] {
  const marks = before?.marks ?? [];
  const differs = marks.findIndex((mark, index) => !isSame(mark, after?.marks[index]));
  return differs === -1 ? marks : marks.slice(0, differs);
}

const isSame = (a: ContentMark, b: ContentMark | undefined): boolean =>
  a.type === b?.type && (a.type !== "link" || b.type !== "link" || a.attrs.href === b.attrs.href);

function nest(runs: readonly Run[], notes: Pick<NoteCalls, "partsOf"> | null): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < runs.length;) {
    const [mark] = runs[at]?.marks ?? [];
    const end = mark ? endOfMark(runs, at, mark) : at + 1;
    const inner = runs.slice(at, end);
    const parts = mark?.type === "superscript" ? notes?.partsOf(wordsOf(inner), wordsOf(runs.slice(at - 1, at))) : null;
    // A link has no link in it.
    const within = mark?.type === "link" ? null : notes;
    const inside = mark ? nest(inner.map(unwrapped), within) : inner.map(({ node }) => renderLeaf(node, at));
    nodes.push(mark ? renderMark(mark, parts?.map(partOf) ?? inside, at) : inside);
    at = end;
  }
  return nodes.flat();
}

const wordsOf = (runs: readonly Run[]): string =>
  runs.map(({ node }) => (node.type === "text" ? node.text : "")).join("");

const partOf = ({ text, call }: RaisedPart, key: number): ReactNode =>
  call ? (
    <a key={key} href={`#${noteId(call.number)}`} {...(call.isFirst ? { id: callId(call.number) } : {})}>
      {text}
    </a>
  ) : (
    text
  );

function endOfMark(runs: readonly Run[], start: number, mark: ContentMark): number {
  const end = runs.findIndex(({ marks }, index) => index > start && !isSame(mark, marks[0]));
  return end === -1 ? runs.length : end;
}

const unwrapped = ({ node, marks }: Run): Run => ({ node, marks: marks.slice(1) });

const renderLeaf = (node: Inline, key: number): ReactNode => (node.type === "text" ? node.text : <br key={key} />);

function renderMark(mark: ContentMark, inside: ReactNode[], key: number): ReactNode {
  switch (mark.type) {
    case "bold":
      return <strong key={key}>{inside}</strong>;
    case "italic":
      return <em key={key}>{inside}</em>;
    case "strike":
      return <s key={key}>{inside}</s>;
    case "underline":
      return <u key={key}>{inside}</u>;
    case "superscript":
      return <sup key={key}>{inside}</sup>;
    case "subscript":
      return <sub key={key}>{inside}</sub>;
    case "code":
      return <code key={key}>{inside}</code>;
    case "link":
      return (
        <Link key={key} href={mark.attrs.href}>
          {inside}
        </Link>
      );
  }
}

/** A link out of a text that somebody else wrote: it opens beside ours, and learns nothing of where it was followed from. */
export const Link = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <a href={href} target="_blank" rel="nofollow noopener noreferrer">
    {children}
  </a>
);
