/** What is looked for among the sources, as an address holds it, so that a view can be sent to somebody. */
import { z } from "zod";
import { sourceSorts } from "./model.ts";

/** What cannot be read is left out: an address that was cut or mistyped still shows sources. */
export const sourceSearchSchema = z.object({
  q: z.string().trim().min(1).max(2_048).optional().catch(undefined),
  sort: z.enum(sourceSorts).optional().catch(undefined),
});
export type SourceSearch = z.output<typeof sourceSearchSchema>;
