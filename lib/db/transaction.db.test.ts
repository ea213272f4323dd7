import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { db } from "./client.ts";
import { isCollision } from "./failures.ts";
import { inTransaction } from "./transaction.ts";

const newWorkspace = async (): Promise<string> => {
  const id = randomUUID();
  await db().workspace.create({ data: { id, slug: id, name: "before" } });
  return id;
};

const nameOf = async (id: string): Promise<string> => (await db().workspace.findUniqueOrThrow({ where: { id } })).name;

/** What was thrown, as far as these tests look at it. */
const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : String(error));

describe("a transaction", () => {
  it("keeps nothing when its work fails", async () => {
    const id = await newWorkspace();
    const failing = inTransaction(async (tx) => {
      await tx.workspace.update({ where: { id }, data: { name: "after" } });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await nameOf(id)).toBe("before");
  });

  it("is done again when another one changed the same row, and then sees that change", async () => {
    const id = await newWorkspace();
    const seen: string[] = [];
    await inTransaction(
      async (tx) => {
        const { name } = await tx.workspace.findUniqueOrThrow({ where: { id } });
        seen.push(name);
        if (seen.length === 1) await db().workspace.update({ where: { id }, data: { name: "theirs" } });
        await tx.workspace.update({ where: { id }, data: { name: `${name} and mine` } });
      },
      { isolation: "RepeatableRead" },
    );
    expect(seen).toEqual(["before", "theirs"]);
    expect(await nameOf(id)).toBe("theirs and mine");
  });

  it("is done again when it is only at its end that another one got in its way", async () => {
    const [read, written] = [await newWorkspace(), await newWorkspace()];
    const skew = (from: string, to: string, meanwhile: () => Promise<unknown>) =>
      inTransaction(
        async (tx) => {
          const name = `behind ${(await tx.workspace.findUniqueOrThrow({ where: { id: from } })).name}`;
          await tx.workspace.update({ where: { id: to }, data: { name } });
          await meanwhile();
        },
        { isolation: "Serializable" },
      );
    let attempts = 0;
    const nothing = (): Promise<void> => Promise.resolve();
    await skew(read, written, async () => {
      attempts++;
      if (attempts === 1) await skew(written, read, nothing);
    });
    expect(attempts).toBe(2);
    // As if one had been after the other.
    expect(await nameOf(written)).toBe("behind behind before");
  });

  it("loses no increment of twenty that are read and written at once", async () => {
    const id = await newWorkspace();
    const increment = () =>
      inTransaction(
        async (tx) => {
          const { version } = await tx.workspace.findUniqueOrThrow({ where: { id } });
          await tx.workspace.update({ where: { id }, data: { version: version + 1 } });
        },
        { isolation: "Serializable" },
      );
    const results = await Promise.allSettled(Array.from({ length: 20 }, increment));
    const done = results.filter(({ status }) => status === "fulfilled").length;
    const refused = results.flatMap((result) => (result.status === "rejected" ? codeOf(result.reason) : []));
    expect((await db().workspace.findUniqueOrThrow({ where: { id } })).version).toBe(1 + done);
    expect(refused.every((code) => code === "unavailable")).toBe(true);
    expect(done).toBeGreaterThan(0);
  });

  it("is unavailable, with the collision as its cause, when others never stop getting in the way", async () => {
    const id = await newWorkspace();
    let attempts = 0;
    const hopeless = inTransaction(
      async (tx) => {
        attempts++;
        await tx.workspace.findUniqueOrThrow({ where: { id } });
        await db().workspace.update({ where: { id }, data: { version: { increment: 1 } } });
        await tx.workspace.update({ where: { id }, data: { name: "never" } });
      },
      { isolation: "Serializable" },
    );
    const error: unknown = await hopeless.catch((reason: unknown) => reason);
    expect(codeOf(error)).toBe("unavailable");
    expect(isCollision(error instanceof Error ? error.cause : null)).toBe(true);
    expect(attempts).toBe(4);
    expect(await nameOf(id)).toBe("before");
  });
});
