/**
 * The ledger against its model: people mark, change their minds, hide, delete and restore, and so do those who
 * keep the documents. Whatever they did, the database must count what the pure rule makes of what is left.
 */
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { restoreAnnotation, trashAnnotation, updateAnnotation } from "#lib/annotations/service.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { createClaim } from "#lib/claims/service.ts";
import type { Document } from "#lib/documents/model.ts";
import { restoreDocument, trashDocument } from "#lib/documents/service.ts";
import { join, makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";
import { stances, type Stance } from "./model.ts";
import { getClaimRecord, listClaims, standingsOf } from "./service.ts";
import { standingOf } from "./standing.ts";
import { countVoices, voicesOf } from "./voices.ts";

let editor: Scope;
let reader: Scope;
let people: readonly Scope[];
/** Making a document takes longer than all else: the same serve every run. */
let documents: Document[];
beforeAll(async () => {
  const desk = await makeDesk();
  ({ editor, reader } = desk);
  people = [desk.owner, desk.reviewer, await join(desk.slug, "reviewer")];
  documents = [await makeDocument(editor), await makeDocument(editor)];
});

const DOCUMENTS = 2;
const who = fc.nat(2);
const stance = fc.option(fc.constantFrom(...stances), { freq: 3 });
const bearing = fc.option(fc.constantFrom("supports", "contests", "context"), { freq: 2 });
/** What can happen. `mark` is counted among those made so far, going round. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("make" as const),
      who,
      document: fc.nat(DOCUMENTS - 1),
      stance,
      bearing,
      isPrivate: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("say" as const), mark: fc.nat(20), stance }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cite" as const), mark: fc.nat(20), bearing }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("hide", "trash", "rename"), mark: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("bin" as const), document: fc.nat(DOCUMENTS - 1) }) },
);

type Mark = {
  readonly id: string;
  readonly scope: Scope;
  readonly document: number;
  version: number;
  stance: Stance | null;
  /** When the stance was given, in steps. */
  at: number;
  bearing: string | null;
  isPrivate: boolean;
  isDeleted: boolean;
  isOnClaim: boolean;
};

/** What counts, and what it comes to, by the pure functions alone. */
function expected(marks: readonly Mark[], binned: ReadonlySet<number>) {
  const counting = marks.filter(
    ({ isPrivate, isDeleted, isOnClaim, document }) => !isPrivate && !isDeleted && isOnClaim && !binned.has(document),
  );
  const given = counting.flatMap(({ id, scope, stance: said, at }) =>
    said ? [{ annotation: id, author: scope.actor.userId, stance: said, at }] : [],
  );
  const voices = countVoices(voicesOf(given));
  // Each citation in this test is of a source of its own.
  const supportingCitations = counting.filter(({ bearing: how }) => how === "supports").length;
  return { voices, standing: standingOf({ ...voices, supportingCitations }), mentionCount: counting.length };
}

const citing = (how: "supports" | "contests" | "context" | null) =>
  how ? [{ source: { title: `A source ${uuidv7()}` }, bearing: how }] : [];

test("whatever people do, the database counts as the pure rule does, for everybody", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { id: claim } = (await createClaim(editor, uuidv7(), { statement: `Law ${uuidv7()}` })).value;
      const { id: other } = (await createClaim(editor, uuidv7(), { statement: `Other ${uuidv7()}` })).value;
      const binned = new Set<number>();
      const marks: Mark[] = [];
      for (const [now, action] of steps.entries()) {
        if (action.do === "bin") {
          const document = documents[action.document];
          if (!document) continue;
          if (binned.delete(action.document)) documents[action.document] = await restoreDocument(editor, document.id);
          else {
            await trashDocument(editor, document.id, document.version);
            binned.add(action.document);
          }
          continue;
        }
        if (action.do === "make") {
          if (binned.has(action.document)) continue;
          const scope = people[action.who] ?? editor;
          const { id, version } = await makeMark(scope, documents[action.document]?.id ?? "", {
            stance: action.stance,
            claim: { id: claim },
            visibility: action.isPrivate ? "private" : "workspace",
            citations: citing(action.bearing),
          });
          const { document, stance: said, bearing: how, isPrivate } = action;
          const state = { version, stance: said, at: now, bearing: how, isPrivate, isDeleted: false, isOnClaim: true };
          marks.push({ id, scope, document, ...state });
          continue;
        }
        const mark = marks[action.mark % Math.max(1, marks.length)];
        if (!mark || binned.has(mark.document)) continue;
        if (action.do === "trash") {
          if (mark.isDeleted) mark.version = (await restoreAnnotation(mark.scope, mark.id)).version;
          else {
            await trashAnnotation(mark.scope, mark.id, mark.version);
            mark.version += 1;
          }
          mark.isDeleted = !mark.isDeleted;
          continue;
        }
        if (mark.isDeleted) continue;
        const change = {
          say: { stance: "stance" in action ? action.stance : null },
          cite: { citations: citing("bearing" in action ? action.bearing : null) },
          hide: { visibility: mark.isPrivate ? "workspace" : "private" },
          rename: { claim: { id: mark.isOnClaim ? other : claim } },
        } as const;
        mark.version = (await updateAnnotation(mark.scope, mark.id, mark.version, change[action.do])).version;
        if (action.do === "say") Object.assign(mark, { stance: action.stance, at: now });
        if (action.do === "cite") mark.bearing = action.bearing;
        if (action.do === "hide") mark.isPrivate = !mark.isPrivate;
        if (action.do === "rename") mark.isOnClaim = !mark.isOnClaim;
      }
      const { voices, standing, mentionCount } = expected(marks, binned);
      // Nobody's private mark is in anybody's sums, its author's included.
      for (const scope of [reader, ...people]) {
        expect(await getClaimRecord(scope, claim)).toMatchObject({ voices, standing });
        expect((await standingsOf(scope, [claim])).get(claim)).toEqual(standing);
      }
      const { statement } = await getClaimRecord(reader, claim);
      const [entry] = (await listClaims(reader, { q: statement, limit: 1 })).items;
      expect(entry).toMatchObject({ id: claim, voices, standing, mentionCount });
      for (const place of binned) documents[place] = await restoreDocument(editor, documents[place]?.id ?? "");
    }),
    { numRuns: 30 },
  );
}, 120_000);
