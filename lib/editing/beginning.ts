import type { Draft } from "#lib/drafts/model.ts";
import type { Base, Beginning, KeptWriting } from "./model.ts";
import { isSameContent } from "./tidy.ts";

/** Where one goes on writing; two possibilities when this device and the server have gone different ways. */
export type Choice =
  | { readonly kind: "begin"; readonly beginning: Beginning }
  | { readonly kind: "choose"; readonly here: KeptWriting; readonly there: Draft | null };

/**
 * What one goes on with: what this device has and could not send, else the server's draft, else the text itself.
 * A draft that was written elsewhere meanwhile is never written over, and neither is this device's: one chooses.
 */
export function beginningOf(base: Base, server: Draft | null, kept: KeptWriting | null): Choice {
  const there: Beginning = server ?? { base: base.number, content: base.content, version: 0 };
  if (!kept || kept.isSent || isSameContent(kept.content, there.content)) return { kind: "begin", beginning: there };
  if (kept.version === there.version) return { kind: "begin", beginning: kept };
  return { kind: "choose", here: kept, there: server };
}
