import "server-only";
import { connect, type Socket } from "node:net";

/** Begins a connection to one of these addresses, all of which were checked. Nothing is looked up again. */
export type Dial = (addresses: readonly string[], port: number) => Socket;

/** Tries IPv6 and IPv4 in turn, whichever answers first. */
export const dialAddress: Dial = (addresses, port) =>
  connect({
    host: "checked.invalid",
    port,
    autoSelectFamily: true,
    lookup: (_name, _options, found) =>
      found(
        null,
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
      ),
  });
