import { expect, test } from "vitest";
import { composeReport } from "./report.ts";
import { headOf } from "./sheet-head.ts";
import { idOf, materialOf } from "./testing/material.ts";

const at = "2026-03-15T08:00:00.000Z";
const signOff = {
  id: idOf(7),
  before: 1,
  after: 2,
  note: "",
  by: { id: idOf(8), name: "Ines Varga" },
  at,
  rechecks: 0,
  removed: 0,
};

test("the head says by whom what changed was signed off, and is as new as that", () => {
  const material = materialOf("The harbour was closed.", []);
  const { facts, date } = headOf(composeReport({ ...material, signOffs: [signOff] }), null);
  expect(facts).toContain("what changed since revision 1 signed off by Ines Varga, 15 March 2026");
  expect(date).toEqual([2026, 3, 15, 8, 0, 0]);
  expect(headOf(composeReport(material), null).facts).not.toContain("signed off");
});
