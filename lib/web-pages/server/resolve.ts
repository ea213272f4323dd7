import "server-only";
import { lookup } from "node:dns/promises";
import { type Allowed, isAllowed, literalOf } from "../addresses.ts";

/** The numbers of a name, all of them. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export const resolveName: Resolve = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);

/**
 * The addresses at which the host of a URL may be asked. One that is not allowed spoils the others: a name that is
 * both public and private is somebody's trick.
 * @throws where there are none, or one is not allowed
 */
export async function checkedAddresses(
  url: URL,
  allowed: Allowed,
  resolve: Resolve,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const literal = literalOf(url);
  const addresses = literal === null ? await orAborted(resolve(url.hostname), signal) : [literal];
  if (addresses.length === 0) throw new Error("The name has no address.");
  const forbidden = addresses.find((address) => !isAllowed(address, allowed));
  if (forbidden !== undefined) throw new Error(`${forbidden} is not a public address.`);
  return addresses;
}

/** The system's resolver cannot be interrupted; its answer is then not waited for. */
async function orAborted<Found>(promise: Promise<Found>, signal: AbortSignal): Promise<Found> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
