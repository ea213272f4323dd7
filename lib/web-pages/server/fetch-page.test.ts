import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { until } from "#lib/testing/until.ts";
import { hostileAddresses, hostileNames } from "../addresses.cases.ts";
import { onlyPublic } from "../addresses.ts";
import { ALSO_PUBLIC, PUBLIC, smallInternet } from "../testing/small-internet.ts";
import { fetchPage, type FetchOptions } from "./fetch-page.ts";

const UNREACHABLE = "This address could not be reached. Only public pages, http or https, can be fetched.";
const html = { "content-type": "text/html; charset=utf-8" };
const page = (response: ServerResponse, body = "<p>Rain</p>"): void => void response.writeHead(200, html).end(body);

/** The sentence with which an address is refused. */
const sentenceOf = (address: string, options: FetchOptions): Promise<string> =>
  fetchPage(address, options).then(
    ({ address }) => `fetched ${address}`,
    (error: Error) => error.message,
  );

describe("a page somebody names", () => {
  it("is fetched from the address that was checked, under its own name", async () => {
    const { options, dialled, resolved } = await smallInternet((request, response) =>
      page(response, `${request.headers.host}${request.url} ${request.headers.cookie ?? "no cookie"}`),
    );
    const found = await fetchPage("http://news.example/a?b#c", options);
    expect(found.bytes.toString()).toBe("news.example/a?b no cookie");
    expect(found).toMatchObject({ address: "http://news.example/a?b", kind: "html" });
    expect([dialled, resolved]).toEqual([[PUBLIC], ["news.example"]]);
  });

  it("is fetched over TLS, and only if the certificate is its own", async () => {
    const names = { "news.example": [[PUBLIC]], "stranger.example": [[PUBLIC]] };
    const { options } = await smallInternet((_request, response) => page(response), names);
    expect((await fetchPage("news.example", options)).address).toBe("https://news.example/");
    expect(await sentenceOf("https://stranger.example/", options)).toBe(UNREACHABLE);
    const { authorities: _, ...doubting } = options;
    expect(await sentenceOf("https://news.example/", doubting)).toBe(UNREACHABLE);
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ] as const)("is unpacked from %s", async (coding, pack) => {
    const { options } = await smallInternet((_request, response) =>
      response.writeHead(200, { ...html, "content-encoding": coding }).end(pack("<p>Rain</p>")),
    );
    expect((await fetchPage("http://news.example/", options)).bytes.toString()).toBe("<p>Rain</p>");
  });
});

describe("a hostile address", () => {
  it(`reaches nobody, and is refused with one sentence (${hostileAddresses.length} of them)`, async () => {
    const { options, canary, dialled } = await smallInternet((_request, response) => page(response), hostileNames);
    const sentences = await Promise.all(hostileAddresses.map((address) => sentenceOf(address, options)));
    expect(hostileAddresses.filter((_, at) => sentences[at] !== UNREACHABLE)).toEqual([]);
    expect([canary(), dialled]).toEqual([0, []]);
  });

  it("reaches nobody by a redirect either", async () => {
    const { options, canary, dialled } = await smallInternet((request, response) => {
      const to = Buffer.from(request.url?.slice(1) ?? "", "hex").toString("latin1");
      response.writeHead(302, { location: to.replace(/[\r\n]/gu, "") }).end();
    }, hostileNames);
    const targets = hostileAddresses.filter(
      (address) =>
        /^(https?:|file:|ftp:|data:|gopher:)/u.test(address) &&
        !/[\r\n ]/u.test(address) &&
        address.length < 500 &&
        /^https?:\/\/[^/?]/u.test(address),
    );
    const sentences = await Promise.all(
      targets.map((target) => sentenceOf(`http://news.example/${Buffer.from(target).toString("hex")}`, options)),
    );
    expect(targets.filter((_, at) => sentences[at] !== UNREACHABLE)).toEqual([]);
    expect(targets.length).toBeGreaterThan(60);
    expect([canary(), dialled.every((address) => address === PUBLIC)]).toEqual([0, true]);
  });

  it("does not become another between the check and the connection", async () => {
    const names = { "news.example": [[PUBLIC], ["127.0.0.1"]] };
    const { options, canary, resolved } = await smallInternet((_request, response) => page(response), names);
    expect(await sentenceOf("http://news.example/", options)).toBe("fetched http://news.example/");
    expect(resolved).toHaveLength(1);
    expect(await sentenceOf("http://news.example/", options)).toBe(UNREACHABLE);
    expect(canary()).toBe(0);
  });

  it("does not become another between one redirect and the next", async () => {
    const names = { "news.example": [[PUBLIC], ["127.0.0.1"]] };
    const { options, canary } = await smallInternet(
      (_request, response) => response.writeHead(302, { location: "/next" }).end(),
      names,
    );
    expect(await sentenceOf("http://news.example/", options)).toBe(UNREACHABLE);
    expect(canary()).toBe(0);
  });

  it("may be private where that was allowed", async () => {
    const { options, canary } = await smallInternet((_request, response) => page(response), {
      "wiki.local": [["10.1.0.9"]],
    });
    expect(await sentenceOf("http://wiki.local/", options)).toBe(UNREACHABLE);
    const allowed = { ...onlyPublic, ranges: ["10.1.0.0/16"] };
    await sentenceOf("http://wiki.local/", { ...options, allowed });
    expect(canary()).toBe(1);
  });
});

describe("a redirect", () => {
  it("is followed, five times", async () => {
    const { options } = await smallInternet((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) page(response);
      else response.writeHead(301, { location: `/${left - 1}` }).end();
    });
    expect((await fetchPage("http://news.example/5", options)).address).toBe("http://news.example/0");
    expect(await sentenceOf("http://news.example/6", options)).toContain("without end");
  });

  it("does not lead from a safe connection to an open one", async () => {
    const { options } = await smallInternet((request, response) => {
      if (request.url === "/up") response.writeHead(307, { location: "https://news.example/end" }).end();
      else if (request.url === "/down") response.writeHead(307, { location: "http://news.example/end" }).end();
      else page(response);
    });
    expect(await sentenceOf("http://news.example/up", options)).toBe("fetched https://news.example/end");
    expect(await sentenceOf("https://news.example/down", options)).toBe(UNREACHABLE);
  });
});

describe("a page that misbehaves", () => {
  const tooLarge: unknown = expect.stringContaining("larger than 10 MB");
  const answered = async (answer: (response: ServerResponse) => void, more: Partial<FetchOptions> = {}) => {
    const { options } = await smallInternet((_request, response) => {
      response.on("error", () => {});
      answer(response);
    });
    return sentenceOf("http://news.example/", { ...options, ...more });
  };

  it("is not waited for without end, whether it is silent, drips or stops half-way", async () => {
    const patience = { patience: 400 };
    const silent = answered(() => {}, patience);
    const dripping = answered((response) => {
      response.writeHead(200, html);
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    }, patience);
    const stopping = answered((response) => {
      response.writeHead(200, { ...html, "content-encoding": "gzip" });
      response.write(gzipSync("x".repeat(1_000)).subarray(0, 20));
    }, patience);
    const late: unknown = expect.stringContaining("took too long");
    expect(await Promise.all([silent, dripping, stopping])).toEqual([late, late, late]);
  });

  it("is given up at 10 MB, however it is sent", async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 1 });
    expect(bomb.length).toBeLessThan(1_000_000);
    const unfolding = answered((response) =>
      response.writeHead(200, { ...html, "content-encoding": "gzip" }).end(bomb),
    );
    const announced = answered((response) =>
      response.writeHead(200, { ...html, "content-length": 10_000_001 }).flushHeaders(),
    );
    const endless = answered((response) => {
      response.writeHead(200, html);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    });
    expect(await Promise.all([unfolding, announced, endless])).toEqual([tooLarge, tooLarge, tooLarge]);
  });

  it("breaks off, sends rubbish, huge headers or packings nobody asked for, and is answered with a sentence", async () => {
    const broken = answered((response) => {
      response.writeHead(200, { ...html, "content-length": 1_000 });
      response.write("x", () => response.destroy());
    });
    const rubbish = answered((response) =>
      response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("no gzip"),
    );
    const headers = answered((response) => response.writeHead(200, { ...html, "x-long": "x".repeat(20_000) }).end("x"));
    const packed = answered((response) =>
      response.writeHead(200, { ...html, "content-encoding": "gzip, gzip" }).end("x"),
    );
    expect(await Promise.all([broken, rubbish, headers, packed])).toEqual([
      expect.stringContaining("broke off"),
      expect.stringContaining("broke off"),
      UNREACHABLE,
      expect.stringContaining("packed"),
    ]);
  });

  it("is no page that can be read", async () => {
    const picture = answered((response) => response.writeHead(200, { "content-type": "image/png" }).end("x"));
    const lying = answered((response) => response.writeHead(200, { "content-type": "application/pdf" }).end("MZ"));
    const missing = answered((response) => response.writeHead(404, html).end("<p>Gone"));
    expect(await Promise.all([picture, lying, missing])).toEqual([
      expect.stringContaining("only HTML"),
      expect.stringContaining("only HTML"),
      expect.stringContaining("answered 404"),
    ]);
  });

  it("can be given up by whoever asked, and its connection ends", async () => {
    let isOpen = false;
    const { options } = await smallInternet((_request, response) => {
      isOpen = true;
      response.on("close", () => {
        isOpen = false;
      });
    });
    const giveUp = new AbortController();
    const fetching = fetchPage("http://news.example/", { ...options, signal: giveUp.signal });
    await until("it is being asked for", () => isOpen);
    giveUp.abort();
    await expect(fetching).rejects.toBe(giveUp.signal.reason);
    await until("the connection has ended", () => !isOpen);
    expect(isOpen).toBe(false);
  });

  it("may be asked at any of its addresses, all of which were checked", async () => {
    const names = { "news.example": [[ALSO_PUBLIC, PUBLIC]] };
    const { options, dialled } = await smallInternet((_request, response) => page(response), names);
    await fetchPage("http://news.example/", options);
    expect(dialled).toEqual([ALSO_PUBLIC, PUBLIC]);
  });
});
