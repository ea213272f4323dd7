import { z } from "zod";
import { inWorkspace } from "#lib/edge/params.ts";
import { ok } from "#lib/edge/reply.ts";
import { memberRoute } from "#lib/edge/route.ts";
import { trashEntrySchema } from "#lib/trash/model.ts";
import { listTrashEntries } from "#lib/trash/service.ts";

export const GET = memberRoute({
  summary: "What lies in the trash, the latest deleted first",
  params: inWorkspace,
  returns: z.object({ items: z.array(trashEntrySchema), next: z.null() }),
  handle: async ({ scope }) => ok({ items: await listTrashEntries(scope), next: null }),
});
