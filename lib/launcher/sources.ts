/** What the production build is made of, as one hash: equal hashes, equal builds. */
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./project.ts";

/** Everything the build reads, below the project's folder. */
const patterns = [
  "{app,components,lib,public}/**/*",
  "{next.config,proxy,instrumentation,instrumentation-client}.{js,mjs,ts}",
  "{package,package-lock,tsconfig}.json",
  "prisma/schema.prisma",
];

/** What lies among it and is not built: tests, and the code that runs outside the web server. */
const isLeftOut = (path: string): boolean =>
  /\.(test|cases|spec)\.tsx?$|^lib\/(launcher|testing|lint|decisions)\/|\.md$/.test(path);

/** The hash of the sources, hexadecimal: of every file's path and content, in the order of the paths. */
export function hashSources(folder: string = projectFolder): string {
  const hash = createHash("sha256");
  const paths = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: folder }))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !isLeftOut(path) && statSync(join(folder, path)).isFile());
  for (const path of paths.sort()) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
