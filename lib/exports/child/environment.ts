/** Where the process that makes a PDF runs, for those who start one. */
import { join } from "node:path";

/** The process runs from its sources, beside the built server and not inside it. */
export const childFolder = (): string => join(process.cwd(), "lib", "exports", "child");

/**
 * What the process that makes a PDF is told of the machine. Nothing of ours: no secrets, no address of the database.
 * Fonts of the machine are not looked for. What Node makes of the sources is kept with the build: reading them anew
 * takes a tenth of a short job; where it can't be kept, Node goes on without.
 */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR, TEMP } = process.env;
  const own = {
    NODE_ENV: "production",
    NODE_COMPILE_CACHE: join(process.cwd(), ".next", "cache", "pdf"),
    FONTCONFIG_FILE: join(childFolder(), "no-fonts.conf"),
  } as const;
  return {
    ...own,
    ...Object.fromEntries(Object.entries({ PATH, SystemRoot, TMPDIR, TEMP }).filter(([, value]) => value)),
  };
}
