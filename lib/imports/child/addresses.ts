/** Addresses in a page, as seen from outside it. */
import { isWebAddress, URL_LIMIT } from "#lib/fields.ts";

/** The address a page gives itself, or else that where it was fetched; null where there is neither. */
export function addressOf(document: Document, fetched: string | null = null): string | null {
  const own =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ??
    document.querySelector('meta[property="og:url"]')?.getAttribute("content") ??
    null;
  return (own === null ? null : webAddress(own, fetched)) ?? fetched;
}

/** What relative addresses of a page are relative to; null when it does not say. */
export function baseOf(document: Document, fetched: string | null = null): string | null {
  const own = fetched ?? addressOf(document);
  const base = document.querySelector("base[href]")?.getAttribute("href") ?? null;
  return (base === null ? null : webAddress(base, own)) ?? own;
}

/** A web address in full, or null when it is none that people can open. */
export function webAddress(href: string, base: string | null): string | null {
  const address = URL.parse(href.trim(), base ?? undefined)?.href ?? "";
  return address.length <= URL_LIMIT && isWebAddress(address) ? address : null;
}

/** The target of a link: a web address or an address for mail; null for scripts, places within the page and others. */
export function linkTarget(href: string, base: string | null): string | null {
  const target = href.trim();
  if (target.startsWith("#")) return null;
  if (/^mailto:./iu.test(target)) return target.length <= URL_LIMIT ? target : null;
  return webAddress(target, base);
}
