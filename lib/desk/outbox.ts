/**
 * What has been said and not yet been heard: writes that wait on the device until the server has them.
 *
 * An entry is put down before it is sent and taken away when it is answered, so a reload, a crash or a lost
 * network costs nothing. Creations go under ids made here and changes name the version they change, so
 * an entry sent twice does its work once.
 */
import { z } from "zod";

export const entrySchema = z.object({
  id: z.string(),
  /** Whose words they are: another person at the same browser neither sees nor sends them. */
  owner: z.string(),
  workspace: z.string(),
  document: z.string(),
  annotation: z.string(),
  method: z.enum(["PUT", "PATCH", "POST", "DELETE"]),
  /** Below the workspace's path. */
  path: z.string(),
  body: z.unknown(),
  version: z.number().nullable(),
  at: z.number(),
});
export type Entry = z.output<typeof entrySchema>;

/** How an entry was answered: `status` 0 for not at all. */
export type Outcome = { readonly status: number; readonly current?: unknown };

export type Verdict =
  /** The server has it. */
  | "delivered"
  /** Not now: try again later. */
  | "later"
  /** Not before the person has signed in again. */
  | "sign-in"
  /** Never like this: give it back to the person. */
  | "refused";

/** What an answer means for an entry. */
export function judge(entry: Entry, { status, current }: Outcome): Verdict {
  if (status >= 200 && status < 300) return "delivered";
  if (status === 0 || status === 408 || status === 429 || status >= 500) return "later";
  if (status === 401) return "sign-in";
  // The first answer may have been lost on its way: then the repetition finds its own work done.
  if (status === 410 && entry.method === "DELETE") return "delivered";
  if (status === 412 && isDone(entry, current)) return "delivered";
  return "refused";
}

/** Whether the present row already is the next version and is as the entry wanted it to be. */
function isDone({ method, path, version, body }: Entry, current: unknown): boolean {
  if (!isRecord(current) || current["version"] !== (version ?? 0) + 1) return false;
  const settled = settledBy[settlingIn(path) ?? ""];
  if (settled) return settled(current, method, body);
  if (method !== "PATCH" || !isRecord(body)) return false;
  return Object.entries(body).every(([name, value]) => {
    if (name === "claim") return claimId(value) === undefined || claimId(value) === claimId(current["claim"]);
    if (name === "citations") return true; // sources were found or made by the server; the version tells enough
    return JSON.stringify(current[name]) === JSON.stringify(value);
  });
}

/** Whether a later entry says anew what an earlier one says: of the two, only the later one need be sent. */
export const supersedes = (later: Entry, earlier: Entry): boolean =>
  later.path === earlier.path &&
  later.method === earlier.method &&
  later.method !== "DELETE" &&
  later.version === earlier.version;

/** What settles a note after a revision, at an address below its own: each changes the row of the note itself. */
const settledBy: Readonly<Record<string, (row: Row, method: Entry["method"], body: unknown) => boolean>> = {
  confirmation: ({ recheck }) => recheck === false,
  closing: ({ closedAt }, method) => (method === "PUT") === (closedAt !== null),
  placement: ({ anchor }, _method, body) =>
    isRecord(anchor) &&
    isRecord(body) &&
    isRecord(body["passage"]) &&
    anchor["start"] === body["passage"]["start"] &&
    anchor["end"] === body["passage"]["end"],
};
const settlingIn = (path: string): string | undefined =>
  Object.keys(settledBy).find((name) => path.endsWith(`/${name}`));

/** The address of the row that a path changes. */
export function rowOf(path: string): string {
  const settling = settlingIn(path);
  return settling === undefined ? path : path.slice(0, -settling.length - 1);
}

/**
 * What a later entry becomes once the server has an earlier one for the same row: a change to the version
 * that the server then has. A creation said a second time, in other words, has become a change.
 */
export function rebased(later: Entry, earlier: Entry, version: number): Entry {
  const isSameRow = rowOf(later.path) === rowOf(earlier.path);
  if (!isSameRow || later.version !== earlier.version || later.method === "POST") return later;
  if (later.method !== "PUT" || settlingIn(later.path) !== undefined) return { ...later, version };
  const said = isRecord(later.body) ? Object.entries(later.body).filter(([name]) => !placing.has(name)) : [];
  return { ...later, method: "PATCH", version, body: Object.fromEntries(said) };
}

/** Where an annotation stands is said when it is made, and cannot be changed. */
const placing = new Set(["document", "revision", "passage", "region"]);

type Row = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const claimId = (claim: unknown): unknown => (isRecord(claim) ? claim["id"] : (claim ?? null));
