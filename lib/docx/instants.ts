/** Times as Word writes them. */

/**
 * ISO 8601 in UTC. Word writes the writer's own time with a Z; where it also writes the true one, that is preferred
 * by whoever calls this. A file whose dates were taken out has the year 1900.
 * @returns null for what is no time
 */
export function instantOf(text: string | undefined): string | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(text)) return null;
  const zoned = /(Z|[+-]\d{2}:\d{2})$/u.test(text) ? text : `${text}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) return null;
  const instant = new Date(time).toISOString();
  return instant < "1901" || !/^\d{4}-/u.test(instant) ? null : instant;
}
