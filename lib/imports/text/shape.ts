/** What can be seen of a line without understanding it. Each is about the line's beginning or its end alone. */

/** A sentence ends here, perhaps inside quotation marks or before the number of a note. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？．।؟۔][\p{Pe}\p{Pf}"'’]*(?:\[\d{1,3}\])?$/u.test(text);

/** Something that is not finished: neither a sentence nor the words before a list or a quotation. */
export const isOpen = (text: string): boolean => !endsSentence(text) && !/[:：][\p{Pf}"']?$/u.test(text);

/** Begins with a small letter, perhaps behind an opening quotation mark or bracket. */
export const startsSmall = (text: string): boolean => /^[\p{Ps}\p{Pi}"'’]?\p{Ll}/u.test(text);

/** Both meet in a script that knows no capitals, so that the next line's first letter says nothing. */
export const meetInUncased = (before: string, after: string): boolean =>
  /[\p{Lo}\p{M}]$/u.test(before) && /^\p{Lo}/u.test(after);

/** A comma, or a word after which no sentence ends. English only: in other languages the comma must do. */
export const endsExpectant = (text: string): boolean =>
  /[,،、]$|[\s(](?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|that|which|whose|into|is|are|was|were|has|have|had|its|their|his|her|our|Mr\.?|Mrs\.?|Dr\.?)$/u.test(
    text,
  );

/** Begins something of its own: an item of a list, a quotation, a heading, a row of a table, a speaker's turn. */
export const startsItem = (text: string): boolean =>
  /^(?:[-*+•‣◦▪–—·](?=\s)|[([]?(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})[.)\]]\s|[#>|=]|\p{Lu}[\p{L}.’' -]{0,30}:\s)/u.test(text);

/** Begins a speaker's turn in a transcript: "Q: When was that?" */
export const startsTurn = (text: string): boolean => /^\p{Lu}[\p{L}.’' -]{0,30}:\s/u.test(text);

/** Holds columns. */
export const isTabular = (text: string): boolean => /\t|\S {3,}\S|\|.*\|/u.test(text);

/** Looks like a program or its data. */
export const isCode = (text: string): boolean =>
  /[{}]$|[)\]"'\w];$|=>|^(?:\/\/|\/\*|#include|<\/?\w+[^<>]*>$)/u.test(text);

/** Something that must not be touched, whatever stands around it. */
export const isSet = (text: string): boolean => isTabular(text) || isCode(text);

/** The least length of a line that can be taken for prose; lines of verse, addresses and headings are shorter. */
const PROSE = 60;
/** The same for scripts that say as much in fewer characters. */
const DENSE_PROSE = 30;

/** Long enough to be a paragraph that someone broke, rather than a line that someone ended. */
export const isProse = (text: string): boolean =>
  text.length >= (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text) ? DENSE_PROSE : PROSE);
