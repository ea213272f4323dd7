import "server-only";

/** What a process is given that works on a PDF. A password is never among its parameters, where others on the machine could read it. */
export async function* withPassword(
  bytes: AsyncIterable<Uint8Array> | Uint8Array,
  password: string | undefined,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify({ password })}\n`);
  if (bytes instanceof Uint8Array) yield bytes;
  else yield* bytes;
}
