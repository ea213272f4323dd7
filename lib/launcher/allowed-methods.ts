/**
 * What can be done at an address of the API, for the `Allow` header of a refusal (RFC 9110, 15.5.6). Next refuses without
 * saying so, and the table of the API can't be read outside of Next; so it is read from the files of the routes.
 */
import { globSync, readFileSync } from "node:fs";
import { inProject } from "./project.ts";

type RouteMethods = { readonly pattern: RegExp; readonly methods: readonly string[] };

/** Dynamic parts after fixed ones, and catch-alls last: the first that fits is the one that Next takes. */
const rankOf = (path: string): string =>
  path
    .split("/")
    .map((part) => (part.startsWith("[[...") ? "3" : part.startsWith("[...") ? "2" : part.startsWith("[") ? "1" : "0"))
    .join("");

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split("/")
      .filter(Boolean)
      .map((part) => {
        if (part.startsWith("[[...")) return "(?:/.*)?";
        if (part.startsWith("[...")) return "/.+";
        return part.startsWith("[") ? "/[^/]+" : `/${part.replaceAll(/[.*+?^${}()|\\]/gu, "\\$&")}`;
      })
      .join("")}/?$`,
    "u",
  );

const METHOD = "(GET|HEAD|POST|PUT|PATCH|DELETE)";

/** Next answers HEAD wherever there is a GET, and OPTIONS everywhere. */
function methodsIn(source: string): string[] {
  const found = [
    ...source.matchAll(new RegExp(`export (?:const|(?:async )?function) ${METHOD}\\b|\\bas ${METHOD}\\b`, "gu")),
  ];
  const methods = new Set(found.map((match) => match[1] ?? match[2] ?? ""));
  return [...new Set([...methods, ...(methods.has("GET") ? ["HEAD"] : []), "OPTIONS"])].toSorted();
}

function readRoutes(): RouteMethods[] {
  const files = globSync("app/api/**/route.ts", { cwd: inProject() });
  return files
    .map(
      (file) =>
        `/${file
          .replaceAll("\\", "/")
          .replace(/^app\//u, "")
          .replace(/\/route\.ts$/u, "")}`,
    )
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1))
    .map((path) => ({
      pattern: patternOf(path),
      methods: methodsIn(readFileSync(inProject("app", ...path.split("/").filter(Boolean), "route.ts"), "utf8")),
    }));
}

let routes: RouteMethods[] | undefined;

/** @param path without its query */
export function methodsAt(path: string): readonly string[] {
  routes ??= readRoutes();
  return routes.find(({ pattern }) => pattern.test(path))?.methods ?? [];
}
