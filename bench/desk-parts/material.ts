/** What the desk is measured on: a long document, with many notes and with none, on a server of its own. */
import { createHash } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { v7 as uuidv7 } from "uuid";
import { chanceFrom } from "#lib/anchoring/testing/chance.ts";
import { corpusOf } from "#lib/anchoring/testing/corpora.ts";
import type { Stance } from "#lib/ledger/model.ts";
import { withConnection } from "#lib/launcher/connection.ts";
import type { Desk, Person } from "../../e2e/people.ts";

/** How much there is: so many words, so many notes spread over them, and so many more on one and the same word. */
export type Size = { readonly words: number; readonly notes: number; readonly onOneWord: number };

const stances: readonly (Stance | null)[] = ["supported", "contested", "unsure", null];

export type Material = {
  readonly noted: string;
  readonly bare: string;
  /** What is marked in the noted one. */
  readonly passages: readonly Passage[];
  /** One of the notes on the crowded word; null when no word is crowded. */
  readonly crowded: string | null;
};

/** Two documents with the same text: one with notes spread over it, one with none. */
export async function makeMaterial(
  context: APIRequestContext,
  desk: Desk,
  author: Person,
  size: Size,
): Promise<Material> {
  const body = corpusOf("english", size.words).blocks.join("\n\n");
  const makeDocument = async (title: string) => {
    const id = uuidv7();
    const data = { title, language: "en", content: { format: "text", body } };
    const response = await context.put(`/api/v1/workspaces/${desk.slug}/documents/${id}`, { data });
    if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`);
    // The shape of an answer that the API's own tests prove.
    const { revision } = (await response.json()) as { revision: { text: string } };
    return { id, text: revision.text };
  };
  const { id: bare } = await makeDocument("A long report");
  const { id: noted, text } = await makeDocument("A long report, with notes");
  const passages = passagesOf(text, size);
  const ids = await writeNotes(desk, noted, author, passages, text);
  return { noted, bare, passages, crowded: size.onOneWord > 0 ? (ids.at(-1) ?? null) : null };
}

export type Passage = { readonly start: number; readonly end: number };

function passagesOf(text: string, { notes, onOneWord }: Size): Passage[] {
  const chance = chanceFrom(5);
  const spread = Array.from({ length: notes - onOneWord }, (_, number) => {
    const start = Math.floor((number / (notes - onOneWord)) * (text.length - 400)) + chance.below(60);
    return { start, end: start + 12 + chance.below(180) };
  });
  const [word] = text.slice(3_000).matchAll(/\b[a-z]{6,}\b/gu);
  const start = 3_000 + (word?.index ?? 0);
  const crowd = Array.from({ length: onOneWord }, () => ({ start, end: start + (word?.[0].length ?? 6) }));
  return [...spread, ...crowd];
}

/** Notes as the API would write them, straight into the database: ten thousand requests would take longer than the rest. */
async function writeNotes(
  desk: Desk,
  document: string,
  author: Person,
  passages: readonly Passage[],
  text: string,
): Promise<string[]> {
  const rows = passages.map(({ start, end }, number) => ({
    id: uuidv7(),
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    stance: stances[number % stances.length],
    comment: `Note ${number}: who says so, and where was it first said? ${"It matters. ".repeat(number % 4)}`,
    labels: number % 5 === 0 ? ["numbers"] : [],
    requestHash: createHash("sha256").update(String(number)).digest("hex"),
  }));
  const shape = `id uuid, start int, "end" int, exact text, prefix text, suffix text, stance "Stance", comment text,
    labels text[], "requestHash" text`;
  const given = [JSON.stringify(rows), desk.id, document, author.id];
  await withConnection(process.env["TOUCHSTONE_E2E_DATABASE"] ?? "", async (client) => {
    await client.query(
      `INSERT INTO "Annotation" ("workspaceId", "documentId", "revisionId", "authorId", id, start, "end", exact, prefix,
         suffix, stance, "stanceAt", comment, labels, "requestHash", "updatedAt")
       SELECT $2::uuid, $3::uuid, r.id, $4::uuid, n.id, n.start, n."end", n.exact, n.prefix, n.suffix, n.stance,
         CASE WHEN n.stance IS NULL THEN NULL ELSE now() END, n.comment, n.labels, n."requestHash", now()
       FROM json_to_recordset($1::json) AS n(${shape})
       JOIN "Revision" r ON r."workspaceId" = $2::uuid AND r."documentId" = $3::uuid`,
      given,
    );
    await client.query(
      `INSERT INTO "Placement" ("workspaceId", "annotationId", "revisionId", state, start, "end")
       SELECT "workspaceId", id, "revisionId", 'exact', start, "end" FROM "Annotation"
       WHERE "workspaceId" = $1::uuid AND "documentId" = $2::uuid`,
      [desk.id, document],
    );
    await client.query(`ANALYZE "Annotation", "Placement"`);
  });
  return rows.map(({ id }) => id);
}
