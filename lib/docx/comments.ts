/** Comments: what was said, by whom, in answer to what, and about which words. */
import { markdownFromContent } from "#lib/markdown/write.ts";
import { readBlocks } from "./blocks.ts";
import { descendants } from "./elements.ts";
import { instantOf } from "./instants.ts";
import type { Place } from "./lines.ts";
import type { WordComment } from "./model.ts";
import { type CommentPlaces, newStory, type Reading } from "./reading.ts";
import type { Relationships } from "./relationships.ts";
import type { XmlElement } from "./xml.ts";

/** Comments are told apart by an id, and by that of their last paragraph where newer parts speak of them. */
export type CommentParts = {
  readonly comments: XmlElement | undefined;
  readonly extended: XmlElement | undefined;
  readonly ids: XmlElement | undefined;
  readonly extensible: XmlElement | undefined;
};

type Said = Pick<WordComment, "id" | "author" | "date" | "body" | "isResolved" | "parent">;

/** What was said, without where. `reading` is one of their own: comments are no part of the text. */
export function readComments(parts: CommentParts, reading: Reading, relationships: Relationships): readonly Said[] {
  const extended = byAttribute(parts.extended, "w15:paraId");
  const ids = byAttribute(parts.ids, "w16cid:paraId");
  const extensible = byAttribute(parts.extensible, "w16cex:durableId");
  const elements = (parts.comments?.children ?? []).filter(({ name }) => name === "w:comment");
  const paragraphs = elements.map(paragraphsOf);
  const owners = new Map(
    elements.flatMap(({ attributes }, at) => (paragraphs[at] ?? []).map((id) => [id, attributes["w:id"]])),
  );
  return elements.map((element, at) => {
    const { attributes } = element;
    const last = paragraphs[at]?.at(-1) ?? "";
    const more = extended.get(last);
    const exact = extensible.get(ids.get(last)?.["w16cid:durableId"] ?? "")?.["w16cex:dateUtc"];
    return {
      id: attributes["w:id"] ?? "",
      author: (attributes["w:author"] ?? "").trim(),
      date: instantOf(exact) ?? instantOf(attributes["w:date"]),
      body: markdownFromContent({
        type: "doc",
        content: readBlocks(element.children, newStory(reading, relationships)),
      }),
      isResolved: /^(1|true|on)$/u.test(more?.["w15:done"] ?? ""),
      parent: owners.get(more?.["w15:paraIdParent"] ?? "") ?? null,
    };
  });
}

const byAttribute = (root: XmlElement | undefined, name: string) =>
  new Map((root?.children ?? []).map(({ attributes }) => [attributes[name] ?? "", attributes]));

const paragraphsOf = (comment: XmlElement): string[] =>
  [...descendants(comment)].flatMap(({ name, attributes }) => (name === "w:p" ? (attributes["w14:paraId"] ?? []) : []));

/**
 * The comments with the words they are about. An answer is about what its question is about.
 * @returns in the order of their places; comments the text does not mention are left out, as Word leaves them out
 */
export function placeComments(
  said: readonly Said[],
  places: ReadonlyMap<string, CommentPlaces>,
  text: string,
  offset: (place: Place) => number,
): readonly WordComment[] {
  const roots = new Map(said.map((one) => [one.id, one]));
  const rootOf = (one: Said): Said => {
    const parent = roots.get(one.parent ?? "");
    return parent ? (roots.get(parent.parent ?? "") ?? parent) : one;
  };
  return said
    .flatMap((one) => {
      const root = rootOf(one);
      const found = places.get(root.id) ?? places.get(one.id);
      if (!found) return [];
      return [{ ...one, parent: root === one ? null : root.id, ...stretchOf(found, text, offset) }];
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function stretchOf({ start, end, call }: CommentPlaces, text: string, offset: (place: Place) => number) {
  const first = start ?? call ?? end;
  const last = end ?? call ?? start;
  const from = first ? offset(first) : 0;
  const words = trimStretch(text, from, Math.max(from, last ? offset(last) : from));
  if (words.start < words.end) return { ...words, covers: "words" as const };
  return { ...paragraphAround(text, from), covers: "paragraph" as const };
}

function trimStretch(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const words = text.slice(start, end);
  const before = words.length - words.trimStart().length;
  return before === words.length
    ? { start, end: start }
    : { start: start + before, end: start + words.trimEnd().length };
}

/** The line around a place; the nearest one with words before it, or after it, where that one has none. */
function paragraphAround(text: string, place: number): { readonly start: number; readonly end: number } {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  const stop = text.indexOf("\n", place);
  const here = trimStretch(text, place === 0 ? 0 : start, stop === -1 ? text.length : stop);
  if (here.start < here.end) return here;
  const before = text.slice(0, start).trimEnd().length;
  if (before > 0) return trimStretch(text, text.lastIndexOf("\n", before - 1) + 1, before);
  const after = text.length - text.slice(place).trimStart().length;
  const end = text.indexOf("\n", after);
  return trimStretch(text, after, end === -1 ? text.length : end);
}
