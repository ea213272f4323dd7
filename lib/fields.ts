/** Fields that several nouns have: their rules and the sentences people read when they are broken. */
import { z } from "zod";

/** The longest a heading-like field may be: a title, a name, a publisher. In UTF-16 code units. */
export const LINE_LIMIT = 500;
/** A statement is one checkable sentence, but people paste long ones. */
export const STATEMENT_LIMIT = 2_000;
/** A comment or a reply, in Markdown. */
export const MARKDOWN_LIMIT = 50_000;
/** A quotation from a source. */
export const QUOTE_LIMIT = 10_000;
/** Longer addresses exist, but browsers and servers stop agreeing about them here. */
export const URL_LIMIT = 2_048;

/** Ids are UUIDs, kept in lower case. Callers are asked for version 7, whose order is that of time. */
export const idSchema = z.uuid("Must be a UUID.").transform((id) => id.toLowerCase());

/** The id of something that is being made: UUIDs of version 7 alone, whose order is that of time. */
export const newIdSchema = z.uuidv7("Must be a UUID of version 7.").transform((id) => id.toLowerCase());

/** The largest whole number that PostgreSQL's integer holds. */
export const WHOLE_NUMBER_LIMIT = 2_147_483_647;

/** Which revision of a document: 1, 2, 3, … */
export const revisionNumberSchema = z
  .int("Must be a whole number.")
  .positive("Must be the number of a revision.")
  .max(WHOLE_NUMBER_LIMIT, "There are not so many revisions.");

/** PostgreSQL cannot store U+0000, and half a surrogate pair is not text. */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();
export const STORABLE = "Contains characters that are not text.";

/** A single line that must say something; white space around it is dropped. */
export const lineSchema = z
  .string("Must be text.")
  .trim()
  .min(1, "Must not be empty.")
  .max(LINE_LIMIT, `Must not be longer than ${LINE_LIMIT} characters.`)
  .refine(isStorable, STORABLE);

/** A line that may be left out; empty is the same as absent (null). */
export const optionalLineSchema = z
  .string("Must be text.")
  .trim()
  .max(LINE_LIMIT, `Must not be longer than ${LINE_LIMIT} characters.`)
  .refine(isStorable, STORABLE)
  .transform((line) => (line === "" ? null : line))
  .nullable();

export const statementSchema = z
  .string("Must be text.")
  .trim()
  .min(1, "A claim needs a statement.")
  .max(STATEMENT_LIMIT, `A statement must not be longer than ${STATEMENT_LIMIT} characters.`)
  .refine(isStorable, STORABLE);

export const markdownSchema = z
  .string("Must be text.")
  .max(MARKDOWN_LIMIT, `Must not be longer than ${MARKDOWN_LIMIT} characters.`)
  .refine(isStorable, STORABLE);

export const quoteSchema = z
  .string("Must be text.")
  .trim()
  .max(QUOTE_LIMIT, `A quote must not be longer than ${QUOTE_LIMIT} characters.`)
  .refine(isStorable, STORABLE)
  .transform((quote) => (quote === "" ? null : quote))
  .nullable();

/** A date as precisely as it is known: 2024, 2024-05 or 2024-05-17; empty is the same as unknown (null). */
export const partialDateSchema = z
  .string("Must be text.")
  .trim()
  .refine(
    (date) => date === "" || isPartialDate(date),
    "Must be a year, a month or a day: 2024, 2024-05 or 2024-05-17.",
  )
  .transform((date) => (date === "" ? null : date))
  .nullable();

function isPartialDate(date: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return false;
  if (month !== undefined && (month < "01" || month > "12")) return false;
  // Of the days there are not, some make no date and others one in the next month.
  const instant = Date.parse(`${date}T00:00:00Z`);
  return day === undefined || (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date));
}

/** A web address people can open. Nothing but http and https ever becomes a link. */
export const webAddressSchema = z
  .string("Must be text.")
  .trim()
  .max(URL_LIMIT, `An address must not be longer than ${URL_LIMIT} characters.`)
  .refine(isWebAddress, "Must be a web address, such as https://example.org/report.");

export function isWebAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    (url.protocol === "http:" || url.protocol === "https:") &&
    url.hostname !== "" &&
    url.username === ""
  );
}

/** The web address that somebody means who typed one, perhaps without its https://; null where it is none. */
export function webAddressMeant(typed: string): string | null {
  const words = typed.trim();
  if (isWebAddress(words)) return words;
  const isBare = !/^[a-z][a-z\d+.-]*:\/\//iu.test(words) && /^[^\s/@]+\.[^\s/@.]/u.test(words);
  const whole = `https://${words}`;
  return isBare && isWebAddress(whole) ? whole : null;
}

/** When something happened: ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();

/** The number If-Match names and ETag bears. */
export const versionSchema = z.int().positive();

/** A cursor bears the sort key of an item, which may be a title of LINE_LIMIT in any script. */
const CURSOR_LIMIT = 8_000;

/** A list is read a page at a time: `?limit=` up to 200, `?cursor=` as the page before gave it. */
export const pageQuerySchema = z.object({
  limit: z.coerce
    .number("Must be a number.")
    .int("Must be a whole number.")
    .min(1, "Must be at least 1.")
    .max(200, "Must be at most 200.")
    .default(50),
  cursor: z.string().max(CURSOR_LIMIT, "Must be as the last page gave it.").optional(),
});
export type PageQuery = z.output<typeof pageQuerySchema>;

/** One page of a list, and the cursor of the next, or null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).readonly(), next: z.string().nullable() });
