import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "#lib/testing/temporary.ts";
import { type LockKind, tryLock } from "./file-lock.ts";

const pairs: readonly (readonly [first: LockKind, second: LockKind, together: boolean])[] = [
  ["exclusive", "exclusive", false],
  ["exclusive", "shared", false],
  ["shared", "exclusive", false],
  ["shared", "shared", true],
];

it.each(pairs)("a lock held %s, asked for %s: %s", async (first, second, together) => {
  const path = join(await temporaryFolder(), "lock");
  const held = tryLock(path, first);
  const asked = tryLock(path, second);
  expect([held !== null, asked !== null]).toEqual([true, together]);
  asked?.[Symbol.dispose]();
  held?.[Symbol.dispose]();
  expect(tryLock(path, "exclusive")).not.toBeNull();
});

it("is held by another process until that is killed", async () => {
  const path = join(await temporaryFolder(), "lock");
  const script = `
    import { tryLock } from ${JSON.stringify(new URL("file-lock.ts", import.meta.url).href)};
    globalThis.held = tryLock(${JSON.stringify(path)}, "exclusive");
    console.log("held");
    setInterval(() => {}, 1_000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", script]);
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  expect(tryLock(path, "shared")).toBeNull();
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(tryLock(path, "exclusive")).not.toBeNull();
});

it("says in a sentence when there is no such folder", async () => {
  const path = join(await temporaryFolder(), "nowhere", "lock");
  expect(() => tryLock(path, "shared")).toThrow(/^Cannot write .*lock: /);
});
