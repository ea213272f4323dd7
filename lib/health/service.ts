import "server-only";
import { log } from "#lib/log.ts";
import { ping } from "./store.ts";

/** Whether the server can do its work: the database answers. */
export async function checkHealth(): Promise<boolean> {
  try {
    await ping();
    return true;
  } catch (error) {
    log.error("the database does not answer", { error });
    return false;
  }
}
