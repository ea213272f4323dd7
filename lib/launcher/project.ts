/** Where things are in the project's folder. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with package.json in it, without a slash at the end. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** A path in the project, from its parts below the project's folder. */
export const inProject = (...parts: readonly string[]): string => join(projectFolder, ...parts);

/** The scripts of the tools we run with Node. */
export const nextScript = inProject("node_modules", "next", "dist", "bin", "next");
export const prismaScript = inProject("node_modules", "prisma", "build", "index.js");
