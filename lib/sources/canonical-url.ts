/**
 * What the spellings of one web address have in common.
 *
 * Two addresses with the same canonical form are one source. It is a key, not a link: people are sent to
 * the address as it was given. The scheme is left out, since a page moved to TLS is the same page.
 */

/** Query parameters that say where a reader came from, not what they read. */
const tracking = [
  /^utm_/u,
  /^(fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mkt_tok|vero_id|oly_enc_id|oly_anon_id)$/u,
  /^(mc_cid|mc_eid|_hsenc|_hsmi|hsctatracking|__s|_ga|_gl|s_cid|ncid|cmpid|ito|ref_src|ref_url|spm|scid|smid|wt_mc|wt_zmc|pk_\w+|mtm_\w+|piwik_\w+|at_\w+|xtor|li_fat_id)$/u,
];
const isTracking = (name: string): boolean => tracking.some((pattern) => pattern.test(name.toLowerCase()));

/** Subdomains under which the same pages are served. */
const sameSite = /^(www\d?|m|mobile|amp)\./u;

/** @returns the canonical form, or null for what is no http or https address */
export function canonicalUrl(address: string): string | null {
  const url = URL.parse(address.trim());
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  const host = url.hostname.replace(/\.$/u, "").replace(sameSite, "");
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const path = unescapeUnreserved(url.pathname)
    .replace(/\/{2,}/gu, "/")
    .replace(/\/(index\.(html?|php))?$/iu, "");
  return `${host}${port}${path}${canonicalQuery(url.searchParams)}`;
}

/** The parameters that matter, in one order; an empty query is none. */
function canonicalQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => !isTracking(name)).toSorted(byNameThenValue);
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept.map(([name, value]) => [name, value])).toString()}`;
}

const byNameThenValue = ([a, x]: readonly [string, string], [b, y]: readonly [string, string]): number =>
  a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0;

/** %7E and ~ are the same character (RFC 3986, 6.2.2.2); reserved ones stay as they are written. */
const unescapeUnreserved = (path: string): string =>
  path.replace(/%[0-9a-f]{2}/giu, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[A-Za-z0-9._~-]/u.test(character) ? character : code.toUpperCase();
  });
