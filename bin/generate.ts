/** `npm run generate`: the Prisma client, from prisma/schema.prisma. */
import { runInterruptible } from "#lib/launcher/command-line.ts";
import { generateClient } from "#lib/launcher/generate.ts";

export const run = (): Promise<void> => runInterruptible(generateClient);
