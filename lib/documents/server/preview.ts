import "server-only";
import type { z } from "zod";
import { project } from "#lib/anchoring/projection.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { SentContent } from "#lib/imports/model.ts";
import { readArrival } from "#lib/imports/service.ts";
import type { Content } from "../content.ts";
import { FOUND_SHOWN, type previewSchema } from "../model.ts";
import { titleOf } from "../title.ts";

/** What a text would become: shown before it is saved, and stored nowhere. */
export type Preview = z.output<typeof previewSchema> & { readonly content: Content };

export async function preview(scope: Scope, sent: SentContent, signal?: AbortSignal): Promise<Preview> {
  authorize(scope.actor, "document:create");
  const { content, imported, found } = await readArrival(scope, sent, undefined, signal);
  const { text } = project(content);
  const { comments, changes } = found;
  return {
    content,
    imported,
    text,
    title: imported.title ?? titleOf(text),
    found: {
      ...found,
      comments: comments.slice(0, FOUND_SHOWN),
      commentCount: comments.length,
      changes: changes.slice(0, FOUND_SHOWN),
      changeCount: changes.length,
    },
  };
}
