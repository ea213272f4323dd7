/** Words as Markdown that means nothing but these words. */

/** One character as a character reference, which no rule of Markdown reads as a sign. */
export const reference = (character: string): string => `&#${character.codePointAt(0) ?? 0xfffd};`;

/** Signs that may begin a code span, emphasis, a link, a picture or strikethrough anywhere in a line. */
const SIGNS = /[\\`*_[\]<~]|&(?=[#\w])|!(?=\[|$)/gu;
/** Characters that the reader would change, or take for the end of a line. */
const CHANGED = /[\t\n\r]/gu;

/** A piece of text inside a line. */
export function escapeText(text: string): string {
  return text.replace(SIGNS, "\\$&").replace(CHANGED, reference);
}

/** Signs that begin a heading, quote, list, rule, table or fence, and the underline of a heading. */
const LINE_STARTS = /^(?:[#>+\-=|:]|\d{1,9}(?=[.)]))/u;

/** A line that begins no block: what escapeText made, as the start of a line. */
export function escapeLineStart(line: string): string {
  const sign = LINE_STARTS.exec(line)?.[0];
  if (sign === undefined) return line;
  return /^\d/.test(sign) ? `${sign}\\${line.slice(sign.length)}` : `\\${line}`;
}

/** The target of a link or picture. */
export const escapeTarget = (target: string): string =>
  `<${target.replace(/[\\<>&]/gu, "\\$&").replace(/[\n\r]/gu, reference)}>`;

/** The words of a picture, or its title. */
export const escapeTitle = (title: string): string => `"${escapeText(title).replaceAll('"', '\\"')}"`;

/**
 * A code span. Its fence is longer than any run of backticks in it; a space on each side keeps apart
 * what would touch the fence, and is taken off again by the reader.
 */
export function codeSpan(code: string): string {
  const text = code.replace(/[\n\r]/gu, " ");
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const isPadded = /^`|`$/u.test(text) || /^ .*[^ ].* $/u.test(text);
  return isPadded ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** A fenced block of code. */
export function codeFence(code: string, language: string | null): string {
  const longest = Math.max(2, ...(code.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const info = language !== null && /^[\w+#.-]+$/u.test(language) ? language : "";
  return `${fence}${info}\n${code === "" ? "" : `${code}\n`}${fence}`;
}
