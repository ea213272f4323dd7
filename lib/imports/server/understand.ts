import "server-only";
import type { Content } from "#lib/documents/content.ts";
import { type AppError, invalid, tooLarge } from "#lib/errors.ts";
import { BODY_LIMIT, type Imported } from "../model.ts";
import { readWritten, type Outcome, type Submission } from "../read-written.ts";
import { readApart } from "./read-apart.ts";

/** Text and Markdown up to this length are read at once: that takes less time than starting a process. In UTF-16 code units. */
const SHORT = 60_000;
const SCRIPT = "lib/imports/child/read.ts";

/**
 * Makes content of what somebody sends. Whatever is HTML, or long, is read in a process that can be killed.
 * @param field where it says what is wrong with the text
 * @throws `too_large`; `invalid` with a sentence; `unavailable` when too many texts are being read
 */
export async function understand(
  submission: Submission,
  signal?: AbortSignal,
  field: "content.body" | "content.original" = "content.body",
): Promise<{ content: Content; imported: Imported }> {
  const { format, body, address, declined, reviewed, given } = submission;
  const refused = (sentence: string): AppError => invalid(sentence, { [field]: sentence });
  if (body.length > BODY_LIMIT)
    throw tooLarge(
      `This text has more than ${BODY_LIMIT / 1_000_000} million characters, which is more than a document can hold. Nothing was stored.`,
    );
  if (body.trim() === "") throw refused("There is no text in this. Nothing was stored.");
  const whole = { format, body, address, declined, reviewed, given };
  const isQuick = format !== "html" && body.length <= SHORT;
  const outcome = await (isQuick ? readWritten(whole) : readLong(whole, signal));
  if ("problem" in outcome) throw refused(outcome.problem);
  return outcome;
}

const UNREASONABLE =
  "This text is built in a way that cannot be read in a reasonable time. Nothing was stored; try to paste its words alone.";
const sentences = { late: UNREASONABLE, large: UNREASONABLE, broken: UNREASONABLE } as const;

const readLong = (submission: Submission, signal: AbortSignal | undefined): Promise<Outcome> =>
  readApart({ script: SCRIPT, input: JSON.stringify(submission), signal }, sentences);
