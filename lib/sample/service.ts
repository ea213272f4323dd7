import "server-only";

/** Provisional. */
export async function createSample(_ownerId: string): Promise<void> {
  await Promise.resolve();
}
