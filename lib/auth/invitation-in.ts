import "server-only";

/**
 * The link of the invitation somebody is on the way back to: next-auth keeps that address in a cookie while they are at
 * the provider. Whoever writes the cookie themselves has the link, which is all an invitation asks for.
 */
export function invitationIn(headers: Headers): string | null {
  const cookie = /(?:^|;\s*)(?:__Secure-|__Host-)?next-auth\.callback-url=([^;]+)/u.exec(
    headers.get("cookie") ?? "",
  )?.[1];
  const path = URL.parse(decoded(cookie ?? ""))?.pathname;
  return /^\/invitation\/([\w-]{1,200})$/u.exec(path ?? "")?.[1] ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
