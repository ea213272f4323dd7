/** The first visitor's setup. */
import { z } from "zod";
import { newPersonSchema } from "#lib/users/model.ts";
import { createWorkspaceSchema, slugSchema } from "#lib/workspaces/model.ts";

/** The owner's account and a first workspace, with the sample workspace beside it if wanted. */
export const setupSchema = z
  .object({
    token: z.string().min(1).max(200),
    person: newPersonSchema,
    workspace: createWorkspaceSchema.extend({ slug: slugSchema }),
    sample: z.boolean().default(false),
  })
  .strict();
export type Setup = z.output<typeof setupSchema>;
