/** What the desk knows, and how it changes: plain data and pure functions over it. */
import type { Annotation, Mark, Person } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import type { Filter } from "#lib/desk/filter.ts";
import type { ClaimName, DeskRights, DeskView } from "#lib/desk/model.ts";

/** How far a note is on its way to the server. */
export type Delivery = "sending" | "kept" | "sign-in";

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
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly people: ReadonlyMap<string, Person>;
  readonly claims: ReadonlyMap<string, ClaimName>;
  readonly filter: Filter;
  /** The note that is open. */
  readonly activeId: string | null;
  /** The notes whose passages are under the pointer, or the note that is. */
  readonly hovered: readonly string[];
  /** Whether a newer revision of the document has been saved meanwhile. */
  readonly isOutdated: boolean;
};

export const initialState = (view: DeskView, filter: Filter): DeskState => ({
  workspace: view.workspace,
  document: view.document,
  me: view.me,
  rights: view.rights,
  marks: view.marks,
  bodies: new Map(view.bodies.map((annotation) => [annotation.id, annotation])),
  drafts: new Map(),
  deliveries: new Map(),
  people: new Map([view.me, ...view.people].map((person) => [person.id, person])),
  claims: new Map(view.claims.map((claim) => [claim.id, claim])),
  filter,
  activeId: null,
  hovered: [],
  isOutdated: false,
});

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
  const versions = new Map(state.marks.map(({ id, version }) => [id, version]));
  const news = annotations.filter(({ id, version }) => version >= (versions.get(id) ?? 0));
  if (news.length === 0) return {};
  const ids = new Set(news.map(({ id }) => id));
  return {
    marks: [...state.marks.filter(({ id }) => !ids.has(id)), ...news.map(markOf)].toSorted(byPlace),
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

/** Annotations that are there no longer, or no longer for this reader. */
export function withoutAnnotations(state: DeskState, ids: readonly string[]): Partial<DeskState> {
  const gone = new Set(ids);
  return {
    marks: state.marks.filter(({ id }) => !gone.has(id)),
    bodies: lacking(state.bodies, ids),
    activeId: state.activeId !== null && gone.has(state.activeId) ? null : state.activeId,
  };
}

export const withDraft = (state: DeskState, draft: Draft): Partial<DeskState> => ({
  drafts: having(state.drafts, [[draft.id, draft]]),
});

export const withoutDraft = (state: DeskState, id: string): Partial<DeskState> => ({
  drafts: lacking(state.drafts, [id]),
  deliveries: lacking(state.deliveries, [id]),
});

export const withDelivery = (state: DeskState, id: string, delivery: Delivery): Partial<DeskState> => ({
  deliveries: having(state.deliveries, [[id, delivery]]),
});
