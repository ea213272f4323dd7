/**
 * Addresses that are not one public machine: IANA's special-purpose registries (RFC 6890 and what came later), and
 * the ranges that carry another address inside, through which a forbidden one could be reached.
 */
export const specialRanges: readonly (readonly [range: string, name: string])[] = [
  ["0.0.0.0/8", "this network"],
  ["10.0.0.0/8", "private"],
  ["100.64.0.0/10", "carrier's own"],
  ["127.0.0.0/8", "loopback"],
  ["169.254.0.0/16", "link-local, and the metadata of clouds"],
  ["172.16.0.0/12", "private"],
  ["192.0.0.0/24", "protocol assignments"],
  ["192.0.2.0/24", "documentation"],
  ["192.31.196.0/24", "AS112"],
  ["192.52.193.0/24", "AMT"],
  ["192.88.99.0/24", "6to4 relays"],
  ["192.168.0.0/16", "private"],
  ["192.175.48.0/24", "AS112"],
  ["198.18.0.0/15", "benchmarks"],
  ["198.51.100.0/24", "documentation"],
  ["203.0.113.0/24", "documentation"],
  ["224.0.0.0/4", "multicast"],
  ["240.0.0.0/4", "reserved, and broadcast"],
  // Of IPv6 only 2000::/3 is given to machines at all; these are the parts of it that are not.
  ["2001::/23", "protocol assignments, with Teredo and ORCHID"],
  ["2001:db8::/32", "documentation"],
  ["2002::/16", "6to4: carries an IPv4 address"],
  ["2620:4f:8000::/48", "AS112"],
  ["3fff::/20", "documentation"],
];

/** All that IPv6 gives to machines; mapped and translated IPv4, link-local, site-local, private and multicast lie outside. */
export const GLOBAL_IPV6 = "2000::/3";
