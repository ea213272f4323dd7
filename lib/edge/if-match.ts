import "server-only";
import { AppError, invalid } from "#lib/errors.ts";

/** No row has this version. */
const NONE = -1;

/** The largest version a row can have. */
const MOST = 2_147_483_647;

/**
 * The version a change is made to, from `If-Match: "7"`; the quotes may be missing. An entity tag that is
 * none of ours is a version that no row has, so the change will be refused as stale. A weak tag counts as what
 * it names: a proxy that compresses makes it weak, and a version tells states apart as strongly as any tag.
 * @throws `version_required` without the header; `invalid` for `*`, for several tags, and for what is no tag
 */
export function ifMatchVersion(request: Request): number {
  const tag = request.headers.get("if-match")?.trim();
  if (tag === undefined)
    throw new AppError(
      "version_required",
      'Say which version you change: send If-Match: "<version>" as the last answer gave it in ETag.',
    );
  const opaque = /^(?:W\/)?"([^"]*)"$/u.exec(tag)?.[1] ?? /^\d+$/u.exec(tag)?.[0];
  if (opaque === undefined)
    throw invalid('If-Match must be one version as ETag gave it, such as "3".', {
      "If-Match": 'Must be one version, such as "3".',
    });
  const version = /^\d{1,10}$/u.test(opaque) ? Number(opaque) : NONE;
  return version <= MOST ? version : NONE;
}
