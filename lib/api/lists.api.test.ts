import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Caller, program } from "#lib/testing/callers.ts";
import { expectProblem } from "#lib/testing/expect-problem.ts";
import { makeDesk } from "#lib/testing/people.ts";
import { makeDocument, makeMark } from "#lib/testing/texts.ts";

let desk: Awaited<ReturnType<typeof makeDesk>>;
let base: string;
let owner: Caller;
beforeAll(async () => {
  desk = await makeDesk();
  base = `/api/v1/workspaces/${desk.slug}`;
  owner = await program(desk.owner);
});

const pageSchema = z
  .object({ items: z.array(z.looseObject({ id: z.string() })), next: z.string().nullable() })
  .strict();

describe("lists", () => {
  beforeAll(async () => {
    const document = await makeDocument(desk.owner);
    for (const number of [1, 2, 3, 4, 5]) {
      await makeDocument(desk.owner);
      await makeMark(desk.owner, document.id, {
        claim: { statement: `Number ${number}: 数 😀 ÿ.` },
        citations: [{ source: { title: `数 ${number}` }, bearing: "context" }],
      });
    }
  });

  test.each([
    "documents",
    "documents?sort=title",
    "annotations",
    "claims",
    "claims?sort=number",
    "claims?q=number",
    "sources",
    "sources?q=数",
  ])("%s comes in pages that leave nothing out and repeat nothing", async (list) => {
    const [path, filter = ""] = list.split("?");
    const whole = pageSchema.parse((await owner("GET", `${base}/${path}?limit=200&${filter}`)).body);
    expect(whole.next).toBeNull();
    expect(whole.items.length).toBeGreaterThanOrEqual(5);
    const ids: string[] = [];
    for (let next: string | null = ""; next !== null;) {
      const cursor: string = next === "" ? "" : `&cursor=${next}`;
      const page: z.output<typeof pageSchema> = pageSchema.parse(
        (await owner("GET", `${base}/${path}?limit=2&${filter}${cursor}`)).body,
      );
      expect(page.items.length).toBeLessThanOrEqual(2);
      ids.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(ids).toEqual(whole.items.map(({ id }) => id));
  });

  test.each(["documents", "annotations", "claims", "sources"])(
    "%s refuses limits and cursors that are none",
    async (list) => {
      for (const limit of ["0", "201", "-1", "1.5", "many", ""])
        expect(expectProblem(await owner("GET", `${base}/${list}?limit=${limit}`), 422).fields).toHaveProperty("limit");
      const others = await Promise.all(
        ["documents", "annotations", "claims"]
          .filter((other) => other !== list)
          .map((other) => owner("GET", `${base}/${other}?limit=1`)),
      );
      const foreign = others
        .map(({ body }) => pageSchema.parse(body).next ?? "")
        .filter((cursor) => !(list === "sources" && cursor.startsWith("WzE")));
      for (const cursor of ["nonsense", "", "W10", "%00", "😀", ...foreign.filter((cursor) => !isAlike(list, cursor))])
        expect(
          expectProblem(await owner("GET", `${base}/${list}?cursor=${encodeURIComponent(cursor)}`), 422).fields,
        ).toHaveProperty("cursor");
    },
  );

  test("what cannot be searched for is 422, not a failure", async () => {
    for (const list of ["documents", "claims", "sources"])
      expectProblem(await owner("GET", `${base}/${list}?q=%00`), 422);
    for (const query of ["state=good", "sort=best", "document=7"])
      expectProblem(await owner("GET", `${base}/claims?${query}`), 422);
    for (const query of ["stance=maybe", "author=me", "claim=7", "document=", "label=%00"])
      expectProblem(await owner("GET", `${base}/annotations?${query}`), 422);
  });
});

/** Whether a cursor might be one of the list's own: its key is of the same kind. */
const isAlike = (list: string, cursor: string): boolean => {
  const isNumber = /^\[\d/u.test(Buffer.from(cursor, "base64url").toString());
  return list === "documents" ? !isNumber : list === "annotations" ? !isNumber : isNumber;
};
