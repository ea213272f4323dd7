/**
 * An internet of the test's own: names with addresses, and servers that are reached at public-looking addresses.
 * Whatever else is dialled leads to the canary, which counts.
 */
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { onTestFinished } from "vitest";
import { onlyPublic } from "../addresses.ts";
import type { FetchOptions } from "../server/fetch-page.ts";
import { certificate, certificateKey } from "./certificate.ts";

export const PUBLIC = "93.184.215.14";
export const ALSO_PUBLIC = "2606:2800:21f:cb07:6820:80da:af6b:8b2c";

export type SmallInternet = {
  readonly options: FetchOptions;
  /** Connections that went anywhere but to the public addresses. */
  readonly canary: () => number;
  /** Every address that was dialled. */
  readonly dialled: readonly string[];
  /** Names that were resolved, each as often as it was. */
  readonly resolved: readonly string[];
};

/**
 * @param answer the public server, on ports 80 and 443
 * @param names the addresses of each name, a list for each time it is asked; the last list holds from then on
 */
export async function smallInternet(
  answer: RequestListener,
  names: Readonly<Record<string, readonly (readonly string[])[]>> = { "news.example": [[PUBLIC]] },
): Promise<SmallInternet> {
  let hits = 0;
  const open = await listening(createServer(answer));
  const secure = await listening(createSecureServer({ cert: certificate, key: certificateKey }, answer));
  const canary = await listening(
    createServer((_request, response) => response.end("secret")).on("connection", () => hits++),
  );
  const dialled: string[] = [];
  const resolved: string[] = [];
  return {
    canary: () => hits,
    dialled,
    resolved,
    options: {
      allowed: onlyPublic,
      authorities: certificate,
      resolve: (name) => {
        const lists = names[name] ?? [];
        const time = resolved.filter((one) => one === name).length;
        resolved.push(name);
        return Promise.resolve(lists[Math.min(time, lists.length - 1)] ?? []);
      },
      dial: (addresses, port) => {
        dialled.push(...addresses);
        const isPublic = addresses.every((address) => address === PUBLIC || address === ALSO_PUBLIC);
        return connect({ host: "127.0.0.1", port: isPublic ? (port === 443 ? secure : open) : canary });
      },
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port; // a server that listens on a port has one
}
