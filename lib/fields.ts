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

/** PostgreSQL cannot store U+0000, and half a surrogate pair is not text. */
const storable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();
const STORABLE = "Contains characters that are not text.";

/** A single line that must say something; white space around it is dropped. */
export const lineSchema = z
  .string("Must be text.")
  .trim()
  .min(1, "Must not be empty.")
  .max(LINE_LIMIT, `Must not be longer than ${LINE_LIMIT} characters.`)
  .refine(storable, STORABLE);

/** A line that may be left out; empty is the same as absent (null). */
export const optionalLineSchema = z
  .string("Must be text.")
  .trim()
  .max(LINE_LIMIT, `Must not be longer than ${LINE_LIMIT} characters.`)
  .refine(storable, STORABLE)
  .transform((line) => (line === "" ? null : line))
  .nullable();

export const statementSchema = z
  .string("Must be text.")
  .trim()
  .min(1, "A claim needs a statement.")
  .max(STATEMENT_LIMIT, `A statement must not be longer than ${STATEMENT_LIMIT} characters.`)
  .refine(storable, STORABLE);

export const markdownSchema = z
  .string("Must be text.")
  .max(MARKDOWN_LIMIT, `Must not be longer than ${MARKDOWN_LIMIT} characters.`)
  .refine(storable, STORABLE);

export const quoteSchema = z
  .string("Must be text.")
  .trim()
  .max(QUOTE_LIMIT, `A quote must not be longer than ${QUOTE_LIMIT} characters.`)
  .refine(storable, STORABLE)
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
  return day === undefined || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
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

/** When something happened: ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime();

/** The number If-Match names and ETag bears. */
export const versionSchema = z.int().positive();

/** A list is read a page at a time: `?limit=` up to 200, `?cursor=` as the page before gave it. */
export const pageQuerySchema = z.object({
  limit: z.coerce
    .number("Must be a number.")
    .int()
    .min(1, "Must be at least 1.")
    .max(200, "Must be at most 200.")
    .default(50),
  /** Holds a sort key, which may be a whole title, escaped. */
  cursor: z.string().max(8_000).optional(),
});
export type PageQuery = z.output<typeof pageQuerySchema>;

/** One page of a list, and the cursor of the next, or null at the end. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item).readonly(), next: z.string().nullable() });
