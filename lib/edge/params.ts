import "server-only";
import { z } from "zod";
import { idSchema, newIdSchema } from "#lib/fields.ts";

/** The path of everything in a workspace begins with its slug. */
export const inWorkspace = z.object({ workspace: z.string() });

/** One thing of a workspace, by its id. */
export const withId = inWorkspace.extend({ id: idSchema });

/** One thing that is being made, under the caller's id. */
export const withNewId = inWorkspace.extend({ id: newIdSchema });
