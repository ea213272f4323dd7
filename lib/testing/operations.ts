/** The operations of the served API, as it describes itself, and things for them to be done with. */
import { randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { expect, inject } from "vitest";
import { z } from "zod";
import { bodies, type Things } from "#lib/api/access.cases.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createClaim } from "#lib/claims/service.ts";
import { db } from "#lib/db/client.ts";
import { createInvitation } from "#lib/invitations/service.ts";
import { png } from "#lib/pictures/testing/pictures.ts";
import { receivePicture } from "#lib/pictures/service.ts";
import { createReply } from "#lib/replies/service.ts";
import { createRevision } from "#lib/revising/service.ts";
import { giveSignOff } from "#lib/sign-offs/service.ts";
import { createToken } from "#lib/tokens/service.ts";
import { caller, program } from "./callers.ts";
import { join } from "./people.ts";
import { makeDocument, makeMark } from "./texts.ts";

const descriptionSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ "x-access": z.string().optional(), parameters: z.array(z.object({ name: z.string() })) }),
    ),
  ),
});

export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly who: string;
  readonly isVersioned: boolean;
};

export async function listOperations(): Promise<readonly Operation[]> {
  const { body } = await caller()("GET", "/api/v1/openapi.json");
  return Object.entries(descriptionSchema.parse(body).paths).flatMap(([path, entry]) =>
    Object.entries(entry).map(([method, { "x-access": who = "unsaid", parameters }]) => ({
      method: method.toUpperCase(),
      path,
      who,
      isVersioned: parameters.some(({ name }) => name === "If-Match"),
    })),
  );
}

/** One of each thing: documents and uploads by the owner, the rest by `author`. */
export async function makeThings(owner: Scope, author: Scope, original: string): Promise<Things> {
  const document = await makeDocument(owner);
  const said = {
    claim: { statement: `A claim ${uuidv7()}.` },
    citations: [{ source: { title: `A source ${uuidv7()}` }, bearing: "supports" as const }],
  };
  const { id: annotation, claim, citations } = await makeMark(author, document.id, said);
  const revised = (await makeDocument(owner)).id;
  await createRevision(owner, revised, uuidv7(), { content: { format: "revision", number: 1 }, note: "" });
  const signOff = uuidv7();
  // Not by those who try to: nobody says the same twice.
  await giveSignOff(await join(owner.slug, "editor"), revised, signOff, { before: 1, after: 2, note: "" });
  const reply = uuidv7();
  await createReply(author, annotation, reply, { body: "An answer." });
  const invitation = uuidv7();
  const token = uuidv7();
  await createToken(author, token, { name: "A program", scopes: ["read"], days: 1 });
  await createInvitation(owner, invitation, { role: "reader", note: "", days: 1 });
  const member = (await join(owner.slug, "reader")).actor.userId;
  return {
    workspace: owner.slug,
    document: document.id,
    annotation,
    reply,
    claim: claim?.id ?? "",
    otherClaim: (await createClaim(owner, uuidv7(), { statement: `Another claim ${uuidv7()}.` })).value.id,
    source: citations[0]?.source.id ?? "",
    member,
    invitation,
    token,
    original,
    seen: await makeSeen(owner),
    picture: (await receivePicture(owner, new Uint8Array(png(1, 1, [...randomBytes(3)])))).value.id,
    revised,
    signOff,
  };
}

export async function makeOriginal(owner: Scope): Promise<string> {
  const id = uuidv7();
  const { status } = await (
    await program(owner)
  )("PUT", `/api/v1/workspaces/${owner.slug}/originals/${id}?name=a.pdf`, { body: "%PDF-1.4 and no more." });
  expect(status).toBe(201);
  return id;
}

/** A PDF that has been read and has a picture of its first page. */
async function makeSeen(owner: Scope): Promise<string> {
  const original = await makeOriginal(owner);
  const { workspaceId } = owner;
  const picture = new Uint8Array(png(1, 1));
  await db().reading.create({ data: { workspaceId, originalId: original, attempt: uuidv7(), state: "done", picture } });
  return original;
}

const kinds: Readonly<Record<string, keyof Things>> = {
  annotations: "annotation",
  claims: "claim",
  documents: "document",
  sources: "source",
  members: "member",
  invitations: "invitation",
  tokens: "token",
  originals: "original",
  pictures: "picture",
  returns: "original",
  "sign-offs": "signOff",
};

/** What a PUT makes has a new id; what it changes, as a part of something else, has the id of that; a file that comes back is there already. */
const makes = (method: string, path: string, name: string): boolean =>
  method === "PUT" && path.endsWith(`{${name}}`) && name !== "original";

/** The address of an operation on some things. */
export function addressOf({ method, path }: Operation, things: Things): string {
  const filled = path.replaceAll(/([\w-]+)\/\{(\w+)\}/gu, (_all, kind: string, name: string) => {
    if (name === "workspace")
      return `${kind}/${path === "/workspaces/{workspace}" && method === "PUT" ? `w-${uuidv7()}` : things.workspace}`;
    if (makes(method, path, name)) return `${kind}/${uuidv7()}`;
    if (name === "revision") return `${kind}/1`;
    if (path.endsWith("/first-page.png")) return `${kind}/${things.seen}`;
    if (kind === "documents" && path.includes("/sign-offs")) return `${kind}/${things.revised}`;
    return `${kind}/${name === "reply" ? things.reply : (things[kinds[kind] ?? "workspace"] ?? uuidv7())}`;
  });
  return `/api/v1${filled}${method === "PUT" && path.endsWith("/originals/{id}") ? "?name=a.txt" : ""}`;
}

const asItIs = (body: unknown): string | Uint8Array<ArrayBuffer> | null =>
  typeof body === "string" ? body : Buffer.isBuffer(body) ? new Uint8Array(body) : null;

/** Sends an operation. Only its status is waited for: a stream of events has no end. */
export async function attempt(
  operation: Operation,
  things: Things,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; code: string }> {
  const { method, path, isVersioned } = operation;
  const body = bodies[`${method} ${path}`]?.(things);
  const response = await fetch(new URL(addressOf(operation, things), inject("address")), {
    method,
    headers: {
      ...(isVersioned ? { "if-match": path.endsWith("/draft") ? '"0"' : '"1"' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: asItIs(body) ?? JSON.stringify(body) }),
  });
  if (response.status < 400) {
    await response.body?.cancel();
    return { status: response.status, code: "" };
  }
  const problem = z.object({ code: z.string() }).parse(await response.json());
  return { status: response.status, code: problem.code };
}
