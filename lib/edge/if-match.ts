import "server-only";
import { AppError, invalid } from "#lib/errors.ts";

/**
 * The version a change is made to, from `If-Match: "7"`.
 * @throws `version_required` without the header, `invalid` when it is not one of our entity tags
 */
export function ifMatchVersion(request: Request): number {
  const tag = request.headers.get("if-match");
  if (tag === null)
    throw new AppError(
      "version_required",
      'Say which version you change: send If-Match: "<version>" as the last answer gave it in ETag.',
    );
  const version = /^(?:W\/)?"?(\d{1,9})"?$/u.exec(tag.trim())?.[1];
  if (version === undefined)
    throw invalid('If-Match must be a version as ETag gave it, such as "3".', {
      "If-Match": 'Must be a version, such as "3".',
    });
  return Number(version);
}
