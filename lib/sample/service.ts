import "server-only";
import { v7 as uuidv7 } from "uuid";
import { createAnnotation, updateAnnotation } from "#lib/annotations/service.ts";
import { scopeOfMember, type Scope } from "#lib/auth/scope.ts";
import { createClaim } from "#lib/claims/service.ts";
import { createDocument } from "#lib/documents/service.ts";
import { createReply } from "#lib/replies/service.ts";
import { createSource } from "#lib/sources/service.ts";
import { createSourceSchema } from "#lib/sources/model.ts";
import { findOrCreateGuest } from "#lib/users/service.ts";
import { admitMember, createWorkspace, freeSlug } from "#lib/workspaces/service.ts";
import { sampleArticles } from "./articles.ts";
import { sampleClaims } from "./claims.ts";
import { sampleMarks } from "./marks.ts";
import { samplePeople } from "./people.ts";
import { sampleSources } from "./sources.ts";

const NAME = "Aske Valley Courier (sample)";

type Ids = ReadonlyMap<string, string>;

/**
 * Makes the sample workspace: a small newsroom desk with something on every screen. Its four people cannot
 * sign in. Everything goes through the same services as real work does.
 * @returns the slug
 */
export async function createSample(ownerId: string): Promise<string> {
  const slug = await freeSlug("sample");
  await createWorkspace(ownerId, slug, { name: NAME, kind: "newsroom" });
  const scopes = await admitPeople(slug);
  const editor = scopeOf(scopes, "ruth");
  const documents = await addDocuments(editor);
  const claims = await addClaims(editor);
  const sources = await addSources(editor);
  for (const mark of sampleMarks) await addMark(scopes, mark, documents, claims, sources);
  return slug;
}

async function admitPeople(slug: string): Promise<ReadonlyMap<string, Scope>> {
  const scopes = new Map<string, Scope>();
  for (const [key, { name, role }] of Object.entries(samplePeople)) {
    const user = await findOrCreateGuest(`${key}@sample.invalid`, name);
    await admitMember(slug, user.id, role);
    scopes.set(key, await scopeOfMember(user.id, slug));
  }
  return scopes;
}

const scopeOf = (scopes: ReadonlyMap<string, Scope>, person: string): Scope => known(scopes, person);

function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the sample names ${key}, which it does not have`);
  return value;
}

async function addDocuments(scope: Scope): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const { key, title, byline, body } of sampleArticles) {
    const id = uuidv7();
    await createDocument(scope, id, {
      title,
      byline,
      language: "en",
      content: { format: "markdown", body, declined: [] },
    });
    ids.set(key, id);
  }
  return ids;
}

async function addClaims(scope: Scope): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const [key, claim] of Object.entries(sampleClaims)) {
    const id = uuidv7();
    await createClaim(scope, id, claim);
    ids.set(key, id);
  }
  return ids;
}

async function addSources(scope: Scope): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const [key, source] of Object.entries(sampleSources)) {
    const { value } = await createSource(scope, uuidv7(), createSourceSchema.parse(source));
    ids.set(key, value.id);
  }
  return ids;
}

async function addMark(
  scopes: ReadonlyMap<string, Scope>,
  mark: (typeof sampleMarks)[number],
  documents: Ids,
  claims: Ids,
  sources: Ids,
): Promise<void> {
  const scope = scopeOf(scopes, mark.by);
  const id = uuidv7();
  const { value } = await createAnnotation(scope, id, {
    document: known(documents, mark.in),
    revision: 1,
    passage: { exact: mark.words },
    visibility: mark.isPrivate ? "private" : "workspace",
    stance: mark.stance ?? null,
    claim: mark.claim ? { id: known(claims, mark.claim) } : null,
    comment: mark.comment ?? "",
    labels: [...(mark.labels ?? [])],
    citations: (mark.cites ?? []).map(([source, bearing, where]) => ({
      source: { id: known(sources, source) },
      bearing,
      quote: where?.quote ?? null,
      locator: where?.locator ?? null,
    })),
  });
  for (const [person, body] of mark.replies ?? []) await createReply(scopeOf(scopes, person), id, uuidv7(), { body });
  if (mark.later) await updateAnnotation(scope, id, value.version, { stance: mark.later });
}
