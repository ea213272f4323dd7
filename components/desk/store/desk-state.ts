/** What the desk knows, and how it changes: plain data and pure functions over it. */
import type { Annotation, Mark, Person, Reply } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import type { Filter } from "#lib/desk/filter.ts";
import type { ClaimName, DeskRights, DeskView } from "#lib/desk/model.ts";
import type { Entry } from "#lib/desk/outbox.ts";
import { unpackMarks } from "#lib/desk/packed-marks.ts";

/** How far something said is on its way to the server: being sent, kept on the device, or kept until one has signed in. */
export type Way = "sending" | "kept" | "sign-in";
export type Delivery = { readonly entry: Entry; readonly way: Way };

export type DeskState = {
  readonly workspace: string;
  readonly document: DeskView["document"];
  readonly me: Person;
  readonly rights: DeskRights;
  /** Where every annotation stands, by start. */
  readonly marks: readonly Mark[];
  /** Those whose bodies have been fetched. */
  readonly bodies: ReadonlyMap<string, Annotation>;
  /** What is being written, by annotation. */
  readonly drafts: ReadonlyMap<string, Draft>;
  /** Whether it is known what earlier visits left on this device. */
  readonly hasResumed: boolean;
  /** Replies begun, by annotation. */
  readonly replies: ReadonlyMap<string, string>;
  /** What was said and the server has not confirmed yet, by entry of the outbox. */
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly people: ReadonlyMap<string, Person>;
  readonly claims: ReadonlyMap<string, ClaimName>;
  readonly filter: Filter;
  /** The note that is open. */
  readonly activeId: string | null;
  /** The notes whose passages are under the pointer, or the note that is. */
  readonly hovered: readonly string[];
  /** The note that is being given a new place. */
  readonly seeking: string | null;
  /** The notes that others have just written or changed. */
  readonly arrived: ReadonlySet<string>;
  /** What has become of the document meanwhile: a newer revision, or the trash. */
  readonly fate: "outdated" | "deleted" | null;
  /** The last thing that somebody else did here, in words, for those who do not see it happen. */
  readonly news: string;
};

/** @param noteId the note the address names; one that is not there is not opened */
export function initialState(view: DeskView, filter: Filter, noteId: string | null): DeskState {
  const marks = unpackMarks(view.marks);
  return {
    workspace: view.workspace,
    document: view.document,
    me: view.me,
    rights: view.rights,
    marks,
    bodies: new Map(view.bodies.map((annotation) => [annotation.id, annotation])),
    drafts: new Map(),
    hasResumed: false,
    replies: new Map(),
    deliveries: new Map(),
    people: new Map([view.me, ...view.people].map((person) => [person.id, person])),
    claims: new Map(view.claims.map((claim) => [claim.id, claim])),
    filter,
    activeId: marks.some(({ id }) => id === noteId) ? noteId : null,
    hovered: [],
    seeking: null,
    arrived: new Set(),
    fate: null,
    news: "",
  };
}

export const byPlace = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);

/** An annotation's line in the index of positions. */
export const markOf = ({
  id,
  version,
  anchor,
  author,
  visibility,
  stance,
  claim,
  labels,
  ...rest
}: Annotation): Mark => ({
  id,
  version,
  start: anchor.start,
  end: anchor.end,
  state: anchor.state,
  author: author.id,
  visibility,
  stance,
  claim: claim?.id ?? null,
  labels,
  recheck: rest.recheck,
  closed: rest.closedAt !== null,
  region: rest.region,
});

const having = <Value>(
  map: ReadonlyMap<string, Value>,
  entries: Iterable<readonly [string, Value]>,
): ReadonlyMap<string, Value> => new Map([...map, ...entries]);

export const lacking = <Value>(map: ReadonlyMap<string, Value>, ids: Iterable<string>): ReadonlyMap<string, Value> => {
  const rest = new Map(map);
  for (const id of ids) rest.delete(id);
  return rest;
};

/** Annotations as the server now has them take the place of what was known of them; an older version changes nothing. */
export function withAnnotations(state: DeskState, annotations: readonly Annotation[]): Partial<DeskState> {
  const asked = new Set(annotations.map(({ id }) => id));
  const known = new Map(state.marks.filter(({ id }) => asked.has(id)).map((mark) => [mark.id, mark]));
  const news = annotations.filter(({ id, version }) => version >= (known.get(id)?.version ?? 0));
  if (news.length === 0) return {};
  return {
    marks: withMarks(
      state.marks,
      news.map(markOf).filter((mark) => !isSameMark(mark, known.get(mark.id))),
    ),
    bodies: having(
      state.bodies,
      news.map((annotation) => [annotation.id, annotation]),
    ),
    people: having(
      state.people,
      news.map(({ author }) => [author.id, author]),
    ),
    claims: having(
      state.claims,
      news.flatMap(({ claim }) => (claim ? [[claim.id, claim] as const] : [])),
    ),
  };
}

/** The same list while nothing in it changes: fetching what notes say moves none of them. */
function withMarks(marks: readonly Mark[], changed: readonly Mark[]): readonly Mark[] {
  if (changed.length === 0) return marks;
  const ids = new Set(changed.map(({ id }) => id));
  return [...marks.filter(({ id }) => !ids.has(id)), ...changed].toSorted(byPlace);
}

const isSameMark = (mark: Mark, known: Mark | undefined): boolean =>
  known !== undefined && lineOf(mark) === lineOf(known);
const lineOf = ({ id, version, start, end, state, author, visibility, stance, claim, labels, ...rest }: Mark): string =>
  JSON.stringify([
    id,
    version,
    start,
    end,
    state,
    author,
    visibility,
    stance,
    claim,
    labels,
    rest.recheck,
    rest.closed,
  ]);

/** Annotations that are there no longer, or no longer for this reader. */
export function withoutAnnotations(state: DeskState, ids: readonly string[]): Partial<DeskState> {
  if (ids.length === 0) return {};
  const gone = new Set(ids);
  return {
    marks: state.marks.filter(({ id }) => !gone.has(id)),
    bodies: lacking(state.bodies, ids),
    activeId: state.activeId !== null && gone.has(state.activeId) ? null : state.activeId,
    seeking: state.seeking !== null && gone.has(state.seeking) ? null : state.seeking,
  };
}

export const withDraft = (state: DeskState, draft: Draft): Partial<DeskState> => ({
  drafts: having(state.drafts, [[draft.id, draft]]),
});

export const withoutDraft = (state: DeskState, id: string): Partial<DeskState> => ({
  drafts: lacking(state.drafts, [id]),
});

/** The thread of an annotation with a reply in it: a new one at its end, a changed one in its place. */
export function withReply(state: DeskState, reply: Reply): Partial<DeskState> {
  const annotation = state.bodies.get(reply.annotation);
  if (!annotation) return {};
  const isThere = annotation.replies.some(({ id }) => id === reply.id);
  const replies = isThere
    ? annotation.replies.map((known) => (known.id === reply.id ? reply : known))
    : [...annotation.replies, reply];
  return { bodies: having(state.bodies, [[annotation.id, { ...annotation, replies }]]) };
}

/** @param path of the reply in the API */
export function withoutReply(state: DeskState, annotationId: string, path: string): Partial<DeskState> {
  const annotation = state.bodies.get(annotationId);
  if (!annotation) return {};
  const replies = annotation.replies.filter(({ id }) => !path.endsWith(`/replies/${id}`));
  return { bodies: having(state.bodies, [[annotation.id, { ...annotation, replies }]]) };
}

export function withReplyBegun(state: DeskState, annotation: string, body: string): Partial<DeskState> {
  return { replies: body === "" ? lacking(state.replies, [annotation]) : having(state.replies, [[annotation, body]]) };
}

export const withDelivery = (state: DeskState, delivery: Delivery): Partial<DeskState> => ({
  deliveries: having(state.deliveries, [[delivery.entry.id, delivery]]),
});

export const withoutDeliveries = (state: DeskState, ids: readonly string[]): Partial<DeskState> => ({
  deliveries: lacking(state.deliveries, ids),
});

/** Everything that is on its way waits. */
export const withAllWaiting = (state: DeskState, way: Way): Partial<DeskState> => ({
  deliveries: new Map([...state.deliveries].map(([id, { entry }]) => [id, { entry, way }])),
});

/** How far what an annotation says is on its way; null when the server has it. */
export const wayOf = ({ deliveries }: DeskState, annotationId: string): Way | null =>
  [...deliveries.values()].find(({ entry }) => isOfNote(entry) && entry.annotation === annotationId)?.way ?? null;

/** Whether an entry says what a note says: neither a reply to it, nor its end. */
export const isOfNote = ({ path, annotation, method }: Entry): boolean =>
  path === `/annotations/${annotation}` && method !== "DELETE";
