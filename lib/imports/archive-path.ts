/** Paths inside an archive. */

/**
 * @param target as a part says it, relative to itself
 * @param from the path of the part that says it
 * @returns undefined for a path that leads out of the archive
 */
export function resolvePath(target: string, from: string): string | undefined {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") {
      if (path.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** What percent signs stand for in a reference; as it is, where they stand for nothing. */
export function percentDecoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
