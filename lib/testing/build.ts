/** Before the tests that start the product: its production build, if there is none for the present sources. */
import { ensureBuild } from "#lib/launcher/build.ts";

export async function setup(): Promise<() => Promise<void>> {
  const build = await ensureBuild({ signal: new AbortController().signal, say: console.log });
  return async () => build[Symbol.dispose]();
}
