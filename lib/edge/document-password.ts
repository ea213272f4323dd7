import "server-only";
import { invalid } from "#lib/errors.ts";

/**
 * The password of a file that can't be opened without, from where no log writes it down: the header
 * `Document-Password`, percent-encoded because a header holds ASCII only.
 * @throws `invalid`
 */
export function passwordIn(request: Request): string | undefined {
  const said = request.headers.get("document-password");
  if (said === null) return undefined;
  try {
    return decodeURIComponent(said);
  } catch {
    throw invalid("The password cannot be read: Document-Password must be percent-encoded.", {
      password: "Must be percent-encoded.",
    });
  }
}
