/** Where somebody wanted to go when they were asked to sign in first. */

/** Any host will do to read a path against; this one belongs to nobody. */
const HERE = "http://here.invalid";

/**
 * The path to go on to after signing in, as a path of our own pages whatever the address said.
 *
 * What a browser would follow elsewhere (`//evil.example`, `/\evil.example`, `/.//evil.example`, a tab between two
 * slashes) is told by reading it as a browser does, and then by its start: a path may still be taken for a host.
 */
export function nextPath(wanted: string | undefined): string {
  const url = URL.parse(wanted ?? "/", HERE);
  if (!url || url.origin !== HERE || !wanted?.startsWith("/")) return "/";
  const path = `${url.pathname}${url.search}${url.hash}`;
  return /^\/(?!\/)(?!(?:sign-in|api)(?:\/|\?|#|$))/u.test(path) ? path : "/";
}
