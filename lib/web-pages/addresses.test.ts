import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, it } from "vitest";
import { goodAddresses } from "./addresses.cases.ts";
import { isAllowed, literalOf, onlyPublic, pageAddress } from "./addresses.ts";
import { specialRanges } from "./special-ranges.ts";

const octets = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 4 });
const ipv4 = octets.map((parts) => parts.join("."));
const ipv6Bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 16, maxLength: 16 });

/** Any address of a range: its first bits, and then whatever. */
const within = (range: string): fc.Arbitrary<string> => {
  const [start, bits] = ipaddr.parseCIDR(range);
  const first = start.toByteArray();
  return fc
    .array(fc.integer({ min: 0, max: 255 }), { minLength: first.length, maxLength: first.length })
    .map((random) =>
      ipaddr
        .fromByteArray(
          first.map((byte, at) => {
            const kept = Math.min(Math.max(bits - at * 8, 0), 8);
            const mask = (0xff << (8 - kept)) & 0xff;
            return (byte & mask) | ((random[at] ?? 0) & ~mask & 0xff);
          }),
        )
        .toString(),
    );
};

describe("a machine that may be asked", () => {
  it("is in no special range, whichever that is", () => {
    const any = fc.constantFrom(...specialRanges).chain(([range]) => within(range));
    fc.assert(
      fc.property(any, (address) => {
        expect(isAllowed(address, onlyPublic)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it("has an IPv6 address of 2000::/3, if it has one: none that carries an IPv4 address inside", () => {
    fc.assert(
      fc.property(ipv6Bytes, (bytes) => {
        const address = ipaddr.fromByteArray(bytes).toString();
        const isGiven = ((bytes[0] ?? 0) & 0xe0) === 0x20;
        expect(isGiven || !isAllowed(address, onlyPublic)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(ipv4, fc.constantFrom("::ffff:", "::", "64:ff9b::", "::ffff:0:"), (address, before) => {
        expect(isAllowed(before + address, onlyPublic)).toBe(false);
      }),
    );
  });

  it("is judged the same in every spelling that browsers understand", () => {
    fc.assert(
      fc.property(octets, fc.constantFrom("decimal", "hex", "octal"), (parts, spelling) => {
        const number = parts.reduce((sum, part) => sum * 256 + part, 0);
        const spelt = {
          decimal: String(number),
          hex: `0x${number.toString(16)}`,
          octal: parts.map((part) => `0${part.toString(8)}`).join("."),
        }[spelling];
        const url = pageAddress(`http://${spelt}/`, onlyPublic);
        expect(url && literalOf(url)).toBe(parts.join("."));
      }),
    );
  });

  it("is most of the others", () => {
    for (const address of [
      "1.1.1.1",
      "8.8.8.8",
      "93.184.215.14",
      "172.32.0.1",
      "100.128.0.1",
      "2606:4700::1111",
      "2a00::1",
    ])
      expect(isAllowed(address, onlyPublic)).toBe(true);
  });

  it("may be private only where that was allowed", () => {
    const allowed = { ranges: ["10.1.0.0/16", "fd00::/8"] };
    expect(["10.1.2.3", "fd12::1"].every((address) => isAllowed(address, allowed))).toBe(true);
    expect(["10.2.0.1", "127.0.0.1", "fc00::1", "::ffff:10.1.2.3"].some((address) => isAllowed(address, allowed))).toBe(
      false,
    );
  });

  it.each(["", "localhost", "1.2.3", "127.1", "0x7f000001", "2001:4860::1%eth0", "8.8.8.8/24"])("is not %j", (text) => {
    expect(isAllowed(text, { ranges: ["0.0.0.0/0", "::/0"] })).toBe(false);
  });
});

const piece = fc.constantFrom(
  "http://",
  "https://",
  "//",
  ":",
  "@",
  "/",
  "\\",
  "#",
  "?",
  "[",
  "]",
  "::1",
  "127.0.0.1",
  "news.example",
  "user",
  "%40",
  " ",
  "\t",
  "443",
);
const typed = fc.oneof(
  fc.string(),
  fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
);

describe("a page's address", () => {
  it.each(goodAddresses)("%s is read as %s", (typed, fetched) => {
    expect(pageAddress(typed, onlyPublic)?.href).toBe(fetched);
  });

  it("has a port that is allowed, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_535 }), (port) => {
        const url = pageAddress(`http://news.example:${port}/`, { ports: new Set([80, 443, 8_080]) });
        expect(url !== null).toBe([80, 443, 8_080].includes(port));
      }),
    );
  });

  it("never carries a name and a password, whatever was typed", () => {
    fc.assert(
      fc.property(typed, (typed) => {
        const url = pageAddress(typed, onlyPublic);
        expect(url === null || (url.username === "" && url.password === "" && /^https?:$/u.test(url.protocol))).toBe(
          true,
        );
      }),
    );
  });
});
