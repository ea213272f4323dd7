import { expect, it } from "vitest";
import { migrationName } from "./write-migration.ts";

const now = new Date("2027-03-04T05:06:07.890Z");

it.each([
  ["add_labels", "20270304050607_add_labels"],
  ["Add labels, and more!", "20270304050607_add_labels_and_more"],
  ["../../etc", "20270304050607_etc"],
])("names the migration for its time and its purpose: %s", (purpose, name) => {
  expect(migrationName(purpose, now)).toBe(name);
});

it.each(["", "  ", "…"])("asks for a purpose: %j", (purpose) => {
  expect(() => migrationName(purpose, now)).toThrow("Say in a few words");
});
