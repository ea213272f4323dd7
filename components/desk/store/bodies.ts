/** The bodies of the notes near the screen, fetched when they come near it. */
import { call, workspacePath } from "#components/api/client.ts";
import { annotationSchema, type Annotation } from "#lib/annotations/model.ts";
import { pageOf } from "#lib/fields.ts";
import { waitBefore } from "#lib/waiting.ts";
import { withAnnotations, withoutAnnotations } from "./desk-state.ts";
import type { DeskStore } from "./desk-store.ts";

/** How many are asked for at once: what the API gives in one page. */
const AT_ONCE = 200;
/** What is needed within this time is asked for together. In milliseconds. */
const GATHER_MS = 40;

const pageSchema = pageOf(annotationSchema);

export type Bodies = {
  /** Fetches those that are not there yet. */
  readonly need: (ids: readonly string[]) => void;
  /** Fetches them anew, whatever is there: something happened to them. */
  readonly refresh: (ids: readonly string[]) => void;
  readonly close: () => void;
};

export function openBodies(store: DeskStore): Bodies {
  const wanted = new Set<string>();
  const underWay = new Set<string>();
  /** Which request brought what is known of each: answers may come in another order than they were asked for. */
  const broughtBy = new Map<string, number>();
  let requests = 0;
  let failures = 0;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const fetchSome = async (): Promise<void> => {
    timer = undefined;
    clearTimeout(again);
    const request = (requests += 1);
    const ids = [...wanted].slice(0, AT_ONCE);
    for (const id of ids) {
      wanted.delete(id);
      underWay.add(id);
    }
    if (wanted.size > 0) schedule();
    const { workspace, document } = store.getState();
    try {
      const query = { ids: ids.join(","), document: document.id, limit: AT_ONCE };
      const { items } = await call("GET", `${workspacePath(workspace)}/annotations`, { query }, pageSchema);
      failures = 0;
      const news = ids.filter((id) => (broughtBy.get(id) ?? 0) < request);
      for (const id of news) broughtBy.set(id, request);
      take(news, items);
    } catch {
      // Not reachable, or not now: the notes stay as they are until it is.
      for (const id of ids) wanted.add(id);
      clearTimeout(again);
      again = setTimeout(schedule, waitBefore(failures++));
    } finally {
      for (const id of ids) underWay.delete(id);
    }
  };

  const take = (ids: readonly string[], items: readonly Annotation[]): void => {
    const asked = new Set(ids);
    const found = new Set(items.map(({ id }) => id));
    store.setState((state) =>
      withAnnotations(
        state,
        items.filter(({ id }) => asked.has(id)),
      ),
    );
    store.setState((state) =>
      withoutAnnotations(
        state,
        ids.filter((id) => !found.has(id)),
      ),
    );
  };

  const schedule = (): void => {
    if (!isClosed) timer ??= setTimeout(() => void fetchSome(), GATHER_MS);
  };

  return {
    need: (ids) => {
      const { bodies } = store.getState();
      const missing = ids.filter((id) => !bodies.has(id) && !underWay.has(id));
      for (const id of missing) wanted.add(id);
      if (missing.length > 0) schedule();
    },
    refresh: (ids) => {
      for (const id of ids) wanted.add(id);
      if (ids.length > 0) schedule();
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(again);
    },
  };
}
