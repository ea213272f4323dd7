/**
 * Which addresses may be fetched.
 *
 * Somebody types an address and this server goes there, from inside whatever network it stands in. So that it can't
 * be sent to that network's own machines, only public addresses are allowed, and it is the numbers that decide:
 * a name can be made to mean anything.
 */
import ipaddr from "ipaddr.js";
import { URL_LIMIT } from "#lib/fields.ts";
import { GLOBAL_IPV6, specialRanges } from "./special-ranges.ts";

type Range = ReturnType<typeof ipaddr.parseCIDR>;

const special: readonly Range[] = specialRanges.map(([range]) => ipaddr.parseCIDR(range));
const global: Range = ipaddr.parseCIDR(GLOBAL_IPV6);

/** What whoever runs the server allows beyond the public web. */
export type Allowed = {
  readonly ports: ReadonlySet<number>;
  /** Ranges such as 10.1.0.0/16. */
  readonly ranges: readonly string[];
};

export const usualPorts: ReadonlySet<number> = new Set([80, 443]);
export const onlyPublic: Allowed = { ports: usualPorts, ranges: [] };

/**
 * The page an address names, as browsers read it: without its fragment, and with https where no scheme was typed.
 * The WHATWG's rules make 0x7f.1, 2130706433 and ①②⑦.⓪.⓪.① all into 127.0.0.1, so no spelling gets past the numbers.
 * @returns null for addresses that are never fetched, whatever they mean
 */
export function pageAddress(typed: string, { ports }: Pick<Allowed, "ports">): URL | null {
  const text = typed.trim();
  if (text.length > URL_LIMIT || /[\0-\u0020\u007F\\]/u.test(text)) return null;
  const url = URL.parse(hasNoScheme(text) ? `https://${text}` : text);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.username !== "" || url.password !== "" || url.hostname === "" || url.href.length > URL_LIMIT) return null;
  if (!ports.has(portOf(url))) return null;
  url.hash = "";
  return url;
}

/** `example.org/page` or `example.org:80`: a name with a dot in it, and no scheme in front. */
const hasNoScheme = (text: string): boolean => /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+(?=[:/?#]|$)/u.test(text);

export const portOf = ({ protocol, port }: URL): number =>
  port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);

/** The address that the host of a URL is, where it is one and not a name. */
export function literalOf({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[|\]$/gu, "");
  return ipaddr.isValid(bare) && /[.:]/u.test(bare) ? bare : null;
}

/**
 * Whether a machine at this address may be asked for a page: a global unicast address, or one that is allowed.
 * @param address as a resolver or a socket gives it; anything that is no address is not allowed
 */
export function isAllowed(address: string, { ranges }: Pick<Allowed, "ranges">): boolean {
  const parsed = parse(address);
  if (!parsed) return false;
  return isGlobal(parsed) || ranges.some((range) => isWithin(parsed, ipaddr.parseCIDR(range)));
}

type Parsed = ReturnType<typeof ipaddr.parse>;

/** Numbers only in their one usual form, and without the name of a network card. */
function parse(address: string): Parsed | null {
  if (address.includes("%")) return null;
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return ipaddr.IPv4.parse(address);
  return ipaddr.IPv6.isValid(address) ? ipaddr.IPv6.parse(address) : null;
}

const isGlobal = (address: Parsed): boolean =>
  (address.kind() === "ipv4" || isWithin(address, global)) && !special.some((range) => isWithin(address, range));

const isWithin = (address: Parsed, [start, bits]: Range): boolean =>
  address.kind() === start.kind() && address.match(start, bits);

/** Whether a range is written as one: 10.1.0.0/16 or fd00::/8. */
export const isRange = (text: string): boolean => ipaddr.isValidCIDR(text);
