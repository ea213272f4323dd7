import "server-only";
import type { z } from "zod";
import { project } from "#lib/anchoring/projection.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import type { SentContent } from "#lib/imports/model.ts";
import { readArrival } from "#lib/imports/service.ts";
import { picturesIn } from "#lib/pictures/in-content.ts";
import { keepForPreview } from "#lib/pictures/service.ts";
import type { Content } from "../content.ts";
import { FOUND_SHOWN, PREVIEW_BLOCKS, type previewSchema } from "../model.ts";
import { titleOf } from "../title.ts";

/** What a text would become, before it is saved. The pictures that its beginning shows are kept, to be seen with it. */
export type Preview = z.output<typeof previewSchema> & { readonly content: Content };

export async function preview(scope: Scope, sent: SentContent, signal?: AbortSignal): Promise<Preview> {
  authorize(scope.actor, "document:create");
  const { content, imported, found, pictures } = await readArrival(scope, sent, undefined, signal);
  const shown = picturesIn({ ...content, content: content.content.slice(0, PREVIEW_BLOCKS) });
  await keepForPreview(
    scope,
    pictures.filter(({ id }) => shown.has(id)),
  );
  const { text } = project(content);
  const { comments, changes } = found;
  return {
    content,
    imported,
    text,
    title: imported.title ?? titleOf(content),
    found: {
      ...found,
      comments: comments.slice(0, FOUND_SHOWN),
      commentCount: comments.length,
      changes: changes.slice(0, FOUND_SHOWN),
      changeCount: changes.length,
    },
  };
}
