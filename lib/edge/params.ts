import "server-only";
import { z } from "zod";
import { idSchema } from "#lib/fields.ts";

/** The path of everything in a workspace begins with its slug. */
export const inWorkspace = z.object({ workspace: z.string() });

/** One thing of a workspace, by its id. */
export const withId = inWorkspace.extend({ id: idSchema });
