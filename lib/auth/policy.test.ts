import { describe, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { authorize, can, isAtLeast, permissions, roles, type Actor, type Permission, type Role } from "./policy.ts";

/** Who may, written down a second time: R reader, V reviewer, E editor, O owner. Of subjects, one line for each kind. */
const table: readonly (readonly [Permission, subject: unknown, who: string])[] = [
  ["workspace:read", undefined, "RVEO"],
  ["workspace:settings", undefined, "O"],
  ["member:read", undefined, "RVEO"],
  ["member:change", undefined, "O"],
  ["invitation:read", undefined, "EO"],
  ["invitation:create", { role: "reader" }, "EO"],
  ["invitation:create", { role: "reviewer" }, "EO"],
  ["invitation:create", { role: "editor" }, "O"],
  ["invitation:create", { role: "owner" }, "O"],
  ["invitation:revoke", { authorId: "me" }, "EO"],
  ["invitation:revoke", { authorId: "somebody" }, "O"],
  ["token:own", undefined, "RVEO"],
  ["document:read", undefined, "RVEO"],
  ["document:create", undefined, "EO"],
  ["document:edit", undefined, "EO"],
  ["document:revise", undefined, "EO"],
  ["document:sign", undefined, "EO"],
  ["document:trash", undefined, "EO"],
  ["document:restore", undefined, "EO"],
  ["document:export", undefined, "RVEO"],
  ["annotation:read", undefined, "RVEO"],
  ["annotation:create", { visibility: "private" }, "RVEO"],
  ["annotation:create", { visibility: "workspace" }, "VEO"],
  ["annotation:edit", { authorId: "me" }, "RVEO"],
  ["annotation:edit", { authorId: "somebody" }, ""],
  ["annotation:trash", { authorId: "me" }, "RVEO"],
  ["annotation:trash", { authorId: "somebody" }, "EO"],
  ["annotation:settle", { authorId: "me" }, "RVEO"],
  ["annotation:settle", { authorId: "somebody" }, "EO"],
  ["reply:create", { visibility: "private" }, "RVEO"],
  ["reply:create", { visibility: "workspace" }, "VEO"],
  ["reply:edit", { authorId: "me" }, "RVEO"],
  ["reply:edit", { authorId: "somebody" }, ""],
  ["reply:trash", { authorId: "me" }, "RVEO"],
  ["reply:trash", { authorId: "somebody" }, "EO"],
  ["claim:read", undefined, "RVEO"],
  ["claim:create", undefined, "VEO"],
  ["claim:edit", { authorId: "me" }, "VEO"],
  ["claim:edit", { authorId: "somebody" }, "EO"],
  ["claim:trash", undefined, "EO"],
  ["claim:merge", undefined, "EO"],
  ["source:read", undefined, "RVEO"],
  ["source:create", undefined, "VEO"],
  ["source:edit", undefined, "VEO"],
  ["source:trash", undefined, "EO"],
  ["event:read", undefined, "RVEO"],
  ["trash:read", undefined, "RVEO"],
];

const letters: Readonly<Record<Role, string>> = { reader: "R", reviewer: "V", editor: "E", owner: "O" };
const me = (role: Role): Actor => ({ userId: "me", role });
/** The subject's type depends on the permission, which is data here. */
const may = can as (actor: Actor, permission: Permission, subject?: unknown) => boolean;
const demand = authorize as (actor: Actor, permission: Permission, subject?: unknown) => void;

describe("the table of permissions", () => {
  test.each(table)("%s of %j is for %s", (permission, subject, who) => {
    const allowed = roles.filter((role) => may(me(role), permission, subject)).map((role) => letters[role]);
    expect(allowed.join("")).toBe(who);
  });

  test("is complete", () => {
    expect([...new Set(table.map(([permission]) => permission))].toSorted()).toEqual(permissions.toSorted());
  });

  test("never gives a lower role what it denies a higher one", () => {
    for (const [permission, subject] of table)
      for (const role of roles)
        for (const higher of roles.filter((one) => isAtLeast(one, role)))
          expect([permission, !may(me(role), permission, subject) || may(me(higher), permission, subject)]).toEqual([
            permission,
            true,
          ]);
  });

  test("refuses with a sentence that says who may", () => {
    for (const [permission, subject] of table.filter(([, , allowed]) => !allowed.includes("R"))) {
      expect(() => demand(me("reader"), permission, subject)).toThrow(AppError);
      expect(() => demand(me("reader"), permission, subject)).toThrow(/^[A-Z].+\.$/u);
    }
  });
});
