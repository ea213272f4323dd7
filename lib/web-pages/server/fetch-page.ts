import "server-only";
import { AppError } from "#lib/errors.ts";
import { type Allowed, pageAddress } from "../addresses.ts";
import { kindOfPage, type PageKind } from "../page-types.ts";
import { ask, type Answer } from "./ask.ts";
import { readBody } from "./body.ts";
import { checkedAddresses, type Resolve, resolveName } from "./resolve.ts";
import { type Dial, dialAddress } from "./dial.ts";

/** In milliseconds, for all of it: names, redirects and the whole page. */
const PATIENCE = 15_000;
const REDIRECT_LIMIT = 5;

export type FetchedPage = {
  /** Where it was in the end. */
  readonly address: string;
  readonly kind: PageKind;
  readonly contentType: string;
  /** As sent, without the compression of the way. */
  readonly bytes: Buffer;
};

export type FetchOptions = {
  readonly allowed: Allowed;
  readonly signal?: AbortSignal;
  /** The doors to the network, for tests. */
  readonly resolve?: Resolve;
  readonly dial?: Dial;
  readonly authorities?: string;
  readonly patience?: number;
};

/**
 * The one way by which this server fetches what somebody names.
 *
 * Only public addresses: every number its name has is checked, the connection goes to a number that was checked, and a
 * redirect is a new address like any other. Until a public server has answered, every failure has the same sentence,
 * so that nobody learns from it which machines and ports there are in here.
 * @throws `invalid` with a sentence; the signal's reason when it is given up
 */
export async function fetchPage(typed: string, options: FetchOptions): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(options.patience ?? PATIENCE);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    return await follow(typed, options, signal);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw signal.aborted
      ? failed("This page took too long to answer. Please try again, or paste its text.", error)
      : error;
  }
}

async function follow(typed: string, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  let url = pageAddress(typed, options.allowed);
  for (let hops = 0; hops <= REDIRECT_LIMIT; hops++) {
    if (!url) throw unreachable();
    const answer = await reach(url, options, signal);
    const onward = locationOf(answer, url, options.allowed);
    if (onward === undefined) return await pageFrom(answer, url, signal);
    answer.message.destroy();
    url = onward;
  }
  throw failed("This address leads from one address to the next without end.");
}

/** Every failure up to the answer is the same one. */
async function reach(
  url: URL,
  { allowed, resolve = resolveName, dial = dialAddress, authorities }: FetchOptions,
  signal: AbortSignal,
) {
  try {
    const addresses = await checkedAddresses(url, allowed, resolve, signal);
    return await ask(url, addresses, { dial, authorities }, signal);
  } catch (error) {
    throw unreachable(error);
  }
}

/** Where an answer sends its reader on to; undefined for one that doesn't, null where it may not. */
function locationOf({ message }: Answer, from: URL, allowed: Allowed): URL | null | undefined {
  const { statusCode = 0, headers } = message;
  if (![301, 302, 303, 307, 308].includes(statusCode) || headers.location === undefined) return undefined;
  const target = URL.parse(headers.location, from);
  const url = target && pageAddress(target.href, allowed);
  // What was asked for over a safe connection is not fetched over an open one.
  return url && !(from.protocol === "https:" && url.protocol === "http:") ? url : null;
}

async function pageFrom({ message }: Answer, url: URL, signal: AbortSignal): Promise<FetchedPage> {
  try {
    const { statusCode = 0, headers } = message;
    if (statusCode < 200 || statusCode > 299)
      throw failed(`The page could not be had: its server answered ${statusCode}.`);
    const contentType = headers["content-type"] ?? "";
    const bytes = await readBody(message, contentType, signal);
    const kind = kindOfPage(contentType, url.pathname, bytes);
    if (!kind || bytes.length === 0)
      throw failed("There is no page at this address that can be read: only HTML, plain text, PDF and Word.");
    return { address: url.href, kind, contentType, bytes };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw failed("The page broke off while it was being fetched. Please try again, or paste its text.", error);
  } finally {
    message.destroy();
  }
}

const failed = (sentence: string, cause?: unknown): AppError => new AppError("invalid", sentence, { cause });

const unreachable = (cause?: unknown): AppError =>
  failed("This address could not be reached. Only public pages, http or https, can be fetched.", cause);
