/** The claims of a report as the template takes them. */
import { stances } from "#lib/ledger/model.ts";
import type { Language } from "./languages.ts";
import type { ClaimSheet } from "./model.ts";
import { lineOf } from "./set-blocks.ts";
import { setCitations } from "./set-notes.ts";
import type { SheetClaim } from "./sheet.ts";
import { counted, stateWords, toneWords } from "./wording.ts";

export function setClaim(claim: ClaimSheet, language: Language | null): SheetClaim {
  const { number, statement, claimant, claimedOn, standing, people, notes, elsewhere, citations } = claim;
  return {
    number,
    statement: lineOf(statement, language),
    origin: [claimant ? `Claimed by ${claimant}` : "", claimedOn ?? ""].filter(Boolean).join(", "),
    state: standing.state,
    stateWord: stateWords[standing.state],
    explanation: standing.explanation,
    voices: stances.flatMap((stance) => {
      const names = people.filter((voice) => voice.stance === stance).map(({ author }) => author.name);
      return names.length === 0 ? [] : [{ tone: stance, word: toneWords[stance], names: names.join(", ") }];
    }),
    notes,
    elsewhere: elsewhere
      .map(({ title, count }) => `“${title}”${count > 1 ? ` (${counted(count, "passage")})` : ""}`)
      .join(", "),
    citations: setCitations(citations, language, ({ author }) => `cited by ${author.name}`),
  };
}
