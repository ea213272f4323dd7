import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "#lib/testing/temporary.ts";
import { hashSources } from "./sources.ts";

/** A project with these files; each can be written again. */
async function project(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return { write, hash: () => hashSources(folder) };
}

const files = { "app/page.tsx": "a", "lib/a/b.ts": "b", "prisma/schema.prisma": "c", "package-lock.json": "{}" };

it("is the same for the same sources, wherever they lie", async () => {
  const [one, other] = [await project(files), await project(files)];
  expect(one.hash()).toBe(other.hash());
});

it.each(["app/page.tsx", "app/(group)/[id]/page.tsx", "lib/a/b.ts", "components/c.tsx", "proxy.ts", "public/icon.svg"])(
  "is another when %s changes",
  async (path) => {
    const { write, hash } = await project(files);
    const before = hash();
    write(path, "changed");
    expect(hash()).not.toBe(before);
  },
);

it.each([
  "lib/a/b.test.ts",
  "lib/a/b.cases.ts",
  "lib/launcher/start.ts",
  "lib/testing/x.ts",
  "README.md",
  "e2e/a.spec.ts",
])("is the same when only %s changes, which is not built", async (path) => {
  const { write, hash } = await project(files);
  const before = hash();
  write(path, "changed");
  expect(hash()).toBe(before);
});

it("tells a line that has moved from one file to the next", async () => {
  const [one, other] = [
    await project({ "app/a.ts": "xy", "app/b.ts": "z" }),
    await project({ "app/a.ts": "x", "app/b.ts": "yz" }),
  ];
  expect(one.hash()).not.toBe(other.hash());
});
