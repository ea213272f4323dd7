/** Strings as text: what is not a character of it, and where it may be cut. */

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROLS = /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

/**
 * The text without control characters, which no one can see and some formats forbid. Vertical tab, form
 * feed and next line part words, so they become spaces. Tab, line feed and carriage return stay.
 */
export const withoutControls = (text: string): string =>
  text.replace(CONTROLS, (control) => (/[\v\f\u0085]/u.test(control) ? " " : ""));

/** The first `limit` UTF-16 code units of a text, never ending in half a character. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const clipped = text.slice(0, limit);
  return clipped.isWellFormed() || !text.isWellFormed() ? clipped : clipped.slice(0, -1);
}
