/** The bodies of the notes near the screen, fetched when they come near it. */
import { call, workspacePath } from "#components/api/client.ts";
import { annotationSchema } from "#lib/annotations/model.ts";
import { pageOf } from "#lib/fields.ts";
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
};

export function openBodies(store: DeskStore): Bodies {
  const wanted = new Set<string>();
  const underWay = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fetchSome = async (): Promise<void> => {
    timer = undefined;
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
      const found = new Set(items.map(({ id }) => id));
      store.setState((state) => withAnnotations(state, items));
      store.setState((state) =>
        withoutAnnotations(
          state,
          ids.filter((id) => !found.has(id)),
        ),
      );
    } catch {
      // Not reachable, or not now: the notes stay as they are, and are asked for again when they are next needed.
    } finally {
      for (const id of ids) underWay.delete(id);
    }
  };

  const schedule = (): void => {
    timer ??= setTimeout(() => void fetchSome(), GATHER_MS);
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
  };
}
