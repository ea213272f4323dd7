import fc from "fast-check";
import { expect, it } from "vitest";
import { parsePostmasterFile } from "./postmaster-file.ts";

const file = (status: string): string =>
  ["4711", "/srv/data/pg18", "1795311916", "5432", "/srv/data/run", "", "  16039954         5", status, ""].join("\n");

it("says who serves, at which port, and whether already", () => {
  expect(parsePostmasterFile(file("ready   "))).toEqual({ pid: 4711, port: 5432, isReady: true });
  expect(parsePostmasterFile(file("starting"))).toEqual({ pid: 4711, port: 5432, isReady: false });
});

it("is not ready before its last line is whole", () => {
  const whole = file("ready   ");
  fc.assert(
    fc.property(fc.nat(whole.indexOf("ready") + 4), (length) => {
      expect(parsePostmasterFile(whole.slice(0, length))?.isReady ?? false).toBe(false);
    }),
  );
});

it.each(["", "\n", "not a number\n", "-5\n"])("is nothing when it names no process: %j", (text) => {
  expect(parsePostmasterFile(text)).toBeNull();
});
