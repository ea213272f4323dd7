/** What is looked for among the claims, as an address holds it, so that a view can be sent to somebody. */
import { z } from "zod";
import { idSchema } from "#lib/fields.ts";
import { claimSorts, standingStateSchema } from "./model.ts";

/** What cannot be read is left out: an address that was cut or mistyped still shows claims. */
export const claimSearchSchema = z.object({
  q: z.string().trim().min(1).max(2_000).optional().catch(undefined),
  state: standingStateSchema.optional().catch(undefined),
  document: idSchema.optional().catch(undefined),
  sort: z.enum(claimSorts).optional().catch(undefined),
});
export type ClaimSearch = z.output<typeof claimSearchSchema>;
