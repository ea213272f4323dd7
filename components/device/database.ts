/** What is kept on the device: drafts, and writes the server does not have yet. One database for the browser. */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { Draft } from "#lib/desk/draft.ts";
import type { Entry } from "#lib/desk/outbox.ts";

/** Whose draft it is, and where. */
export type DraftHome = { readonly owner: string; readonly workspace: string; readonly document: string };
type KeptDraft = DraftHome & { readonly key: string; readonly draft: Draft };
/** A text that somebody is bringing in, as the page that does it keeps it. One for each person and workspace. */
type KeptText = { readonly key: string; readonly owner: string; readonly text: unknown };
/** A text that somebody is writing at, as the draft editor keeps it. One for each person and document. */
type KeptWriting = DraftHome & { readonly key: string; readonly writing: unknown };
type KeptReply = DraftHome & { readonly key: string; readonly annotation: string; readonly body: string };

interface DeviceSchema extends DBSchema {
  drafts: { key: string; value: KeptDraft; indexes: { home: [string, string, string] } };
  replies: { key: string; value: KeptReply; indexes: { home: [string, string, string] } };
  outbox: { key: string; value: Entry; indexes: { owner: string } };
  texts: { key: string; value: KeptText };
  writings: { key: string; value: KeptWriting };
}

let opened: Promise<IDBPDatabase<DeviceSchema>> | undefined;

const forgetIt = (): void => {
  opened = undefined;
};

/** It is opened once; and anew when that did not go well, or the browser has closed it. */
const database = (): Promise<IDBPDatabase<DeviceSchema>> => {
  if (!opened) {
    opened = open();
    opened.catch(forgetIt);
  }
  return opened;
};

const open = (): Promise<IDBPDatabase<DeviceSchema>> =>
  openDB<DeviceSchema>("touchstone", 3, {
    terminated: forgetIt,
    upgrade(db, version) {
      if (version < 3) db.createObjectStore("writings", { keyPath: "key" });
      if (version < 2) db.createObjectStore("texts", { keyPath: "key" });
      if (version > 0) return;
      db.createObjectStore("drafts", { keyPath: "key" }).createIndex("home", ["owner", "workspace", "document"]);
      db.createObjectStore("replies", { keyPath: "key" }).createIndex("home", ["owner", "workspace", "document"]);
      db.createObjectStore("outbox", { keyPath: "id" }).createIndex("owner", "owner");
    },
  });

const homeKey = ({ owner, workspace, document }: DraftHome): [string, string, string] => [owner, workspace, document];
const keyIn = (home: DraftHome, id: string): string => [...homeKey(home), id].join("/");

/** It is committed without waiting for an answer: on a page that is about to go there is nobody left to wait. */
export async function keepDraft(home: DraftHome, draft: Draft): Promise<void> {
  const writing = (await database()).transaction("drafts", "readwrite");
  const written = writing.store.put({ ...home, key: keyIn(home, draft.id), draft });
  writing.commit();
  await Promise.all([written, writing.done]);
}

export async function dropDraft(home: DraftHome, id: string): Promise<void> {
  await (await database()).delete("drafts", keyIn(home, id));
}

export async function readDrafts(home: DraftHome): Promise<unknown[]> {
  const kept = await (await database()).getAllFromIndex("drafts", "home", homeKey(home));
  return kept.map(({ draft }) => draft);
}

export async function keepReply(home: DraftHome, annotation: string, body: string): Promise<void> {
  const key = keyIn(home, annotation);
  const db = await database();
  if (body.trim() === "") await db.delete("replies", key);
  else await db.put("replies", { ...home, key, annotation, body });
}

/** The replies begun in a document, by annotation. */
export async function readReplies(home: DraftHome): Promise<Map<string, string>> {
  const kept = await (await database()).getAllFromIndex("replies", "home", homeKey(home));
  return new Map(kept.map(({ annotation, body }) => [annotation, body]));
}

export async function putEntry(entry: Entry): Promise<void> {
  await (await database()).put("outbox", entry);
}

export async function dropEntry(id: string): Promise<void> {
  await (await database()).delete("outbox", id);
}

/** Everything somebody has not got rid of yet, in the order they said it. */
export async function readEntries(owner: string): Promise<Entry[]> {
  const entries = await (await database()).getAllFromIndex("outbox", "owner", owner);
  return entries.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

export async function keepText(owner: string, workspace: string, text: unknown): Promise<void> {
  await (await database()).put("texts", { key: `${owner}/${workspace}`, owner, text });
}

export async function dropText(owner: string, workspace: string): Promise<void> {
  await (await database()).delete("texts", `${owner}/${workspace}`);
}

/** What keepText was given last; undefined when there is nothing. */
export async function readText(owner: string, workspace: string): Promise<unknown> {
  return (await (await database()).get("texts", `${owner}/${workspace}`))?.text;
}

/** The text somebody is writing, committed as keepDraft does: what was typed last is there when the page goes. */
export async function keepWriting(home: DraftHome, writing: unknown): Promise<void> {
  const keeping = (await database()).transaction("writings", "readwrite");
  const kept = keeping.store.put({ ...home, key: homeKey(home).join("/"), writing });
  keeping.commit();
  await Promise.all([kept, keeping.done]);
}

export async function dropWriting(home: DraftHome): Promise<void> {
  await (await database()).delete("writings", homeKey(home).join("/"));
}

/** What keepWriting was given last; undefined when there is nothing. */
export async function readWriting(home: DraftHome): Promise<unknown> {
  return (await (await database()).get("writings", homeKey(home).join("/")))?.writing;
}

/** Forgets everything of a person, when they sign out. */
export async function forget(owner: string): Promise<void> {
  const db = await database();
  for (const entry of await readEntries(owner)) await db.delete("outbox", entry.id);
  for (const store of ["drafts", "replies", "texts", "writings"] as const)
    for (const kept of await db.getAll(store)) if (kept.owner === owner) await db.delete(store, kept.key);
}
