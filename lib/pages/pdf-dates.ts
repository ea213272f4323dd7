/** Times as PDFs write them: D:20240517093012+02'00', of which all but the year may be missing. */

const DATE = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/u;

/** @returns ISO 8601 in UTC; without a zone the time is taken for that; null for what is no time */
export function instantOf(said: string): string | null {
  const found = DATE.exec(said.trim());
  if (!found) return null;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", , sign, hours, minutes = "00"] =
    found;
  const zone = sign && hours ? `${sign}${hours}:${minutes}` : "Z";
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  if (Number.isNaN(time)) return null;
  const instant = new Date(time).toISOString();
  return /^\d{4}-/u.test(instant) && instant > "1970-01-02" ? instant : null;
}
