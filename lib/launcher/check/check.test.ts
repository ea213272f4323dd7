import { expect, it } from "vitest";
import { chooseStages } from "./check.ts";
import { stages } from "./stages.ts";

const namesOf = (chosen: readonly { name: string }[]): string[] => chosen.map(({ name }) => name);

it("runs every stage when none is named", () => {
  expect(chooseStages([])).toBe(stages);
});

it("runs those that are named, in their own order", () => {
  expect(namesOf(chooseStages(["e2e", "unit"]))).toEqual(["unit", "e2e"]);
});

it("does not pass over a name that it does not know", () => {
  expect(() => chooseStages(["unit", "units"])).toThrow('There is no stage "units".');
});
