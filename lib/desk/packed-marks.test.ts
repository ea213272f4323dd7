import fc from "fast-check";
import { expect, test } from "vitest";
import { markSchema } from "#lib/annotations/model.ts";
import { stances } from "#lib/ledger/model.ts";
import { packMarks, unpackMarks } from "./packed-marks.ts";

const id = fc.uuid({ version: 7 });
const someIds = fc.constantFrom("019ab000-0000-7000-8000-000000000001", "019ab000-0000-7000-8000-000000000002");
const anyMark = fc
  .record({
    id,
    version: fc.integer({ min: 1, max: 9 }),
    start: fc.nat(),
    end: fc.nat(),
    state: fc.constantFrom("exact", "moved", "edited", "removed"),
    author: someIds,
    visibility: fc.constantFrom("workspace", "private"),
    stance: fc.option(fc.constantFrom(...stances)),
    claim: fc.option(someIds),
    labels: fc.array(fc.constantFrom("numbers", "Quote “x”", "__proto__"), { maxLength: 2 }),
    recheck: fc.boolean(),
    closed: fc.boolean(),
    region: fc.option(
      fc.record({
        page: fc.integer({ min: 1, max: 9 }),
        box: fc.constant<[number, number, number, number]>([0, 1, 2.5, 3]),
      }),
    ),
  })
  .map((mark) => markSchema.parse(mark));

test("marks come out as they went in, in their order", () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 40 }), (marks) => {
      expect(unpackMarks(packMarks(marks))).toEqual(marks);
    }),
  );
});
