/** What the desk is measured on: a long document, with many notes and with none, on a server of its own. */
import { request, type APIRequestContext } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { chanceFrom } from "#lib/anchoring/testing/chance.ts";
import { corpusOf } from "#lib/anchoring/testing/corpora.ts";
import type { Stance } from "#lib/ledger/model.ts";
import type { Desk, Person } from "../../e2e/people.ts";

export const WORDS = 20_000;
export const NOTES = 1_000;
/** How many requests are under way at once while the notes are made. */
const AT_ONCE = 6;

const stances: readonly (Stance | null)[] = ["supported", "contested", "unsure", null];

export type Material = { readonly noted: string; readonly bare: string };

/** Signs somebody in without a browser. */
export async function signedIn(baseURL: string, { email, password }: Person): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { "sec-fetch-site": "same-origin" } });
  const { csrfToken } = (await (await context.get("/api/auth/csrf")).json()) as { csrfToken: string };
  await context.post("/api/auth/callback/credentials", { form: { csrfToken, email, password, json: "true" } });
  return context;
}

/** Two documents with the same text: one with a thousand notes spread over it, one with none. */
export async function makeMaterial(context: APIRequestContext, { slug }: Desk): Promise<Material> {
  const body = corpusOf("english", WORDS).blocks.join("\n\n");
  const put = async (path: string, data: object): Promise<unknown> => {
    const response = await context.put(`/api/v1/workspaces/${slug}${path}`, { data });
    if (!response.ok()) throw new Error(`${path}: ${response.status()} ${await response.text()}`);
    return response.json();
  };
  const makeDocument = async (title: string) => {
    const id = uuidv7();
    const content = { format: "text", body };
    // The shape of an answer that the API's own tests prove.
    const { revision } = (await put(`/documents/${id}`, { title, language: "en", content })) as {
      revision: { text: string };
    };
    return { id, text: revision.text };
  };
  const { id: noted, text } = await makeDocument("A long report, with notes");
  const { id: bare } = await makeDocument("A long report");
  const chance = chanceFrom(5);
  const passages = Array.from({ length: NOTES }, (_, number) => {
    const start = Math.floor((number / NOTES) * (text.length - 400)) + chance.below(60);
    return { number, start, end: start + 12 + chance.below(180) };
  });
  const make = ({ number, start, end }: (typeof passages)[number]) =>
    put(`/annotations/${uuidv7()}`, {
      document: noted,
      revision: 1,
      passage: { start, end },
      stance: stances[number % stances.length],
      comment: `Note ${number}: who says so, and where was it first said? ${"It matters. ".repeat(number % 4)}`,
      labels: number % 5 === 0 ? ["numbers"] : [],
    });
  while (passages.length > 0) await Promise.all(passages.splice(0, AT_ONCE).map(make));
  return { noted, bare };
}
