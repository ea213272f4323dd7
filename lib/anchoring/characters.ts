/** Kinds of characters, and how far a word or a single character with all that belongs to it goes. */

export const SPACE = 1;
export const LETTER = 2;
/** A character that is a token by itself: a symbol, or one of a script written without spaces. */
export const SINGLE = 3;
/** A mark or a joiner: belongs to what is before it. */
export const ATTACHED = 4;
export const SURROGATE = 5;
/** Never seen, and no part of what is read: soft hyphens, zero-width spaces. */
export const UNSEEN = 6;

const UNKNOWN = 0;

const patterns: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [UNSEEN, /[\u00AD\u200B\u2060\uFEFF]/u],
  [SPACE, /\s/u],
  [ATTACHED, /[\p{M}\u200C\u200D]/u],
  [SURROGATE, /\p{Cs}/u],
  [
    SINGLE,
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u,
  ],
  [LETTER, /[\p{L}\p{N}_]/u],
];

/** By UTF-16 code unit; found out when first asked for. */
const kinds = new Uint8Array(65_536);

/** The kind of the code unit at an offset of the text. */
export function kindAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  const kind = kinds[unit] ?? UNKNOWN;
  if (kind !== UNKNOWN) return kind;
  const character = String.fromCharCode(unit);
  return (kinds[unit] = patterns.find(([, pattern]) => pattern.test(character))?.[0] ?? SINGLE);
}

/** The end of a run of letters, digits and what is attached to them. */
export function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = kindAt(text, end);
    if (kind !== LETTER && kind !== ATTACHED && kind !== UNSEEN) break;
    end += 1;
  }
  return end;
}

const ZERO_WIDTH_JOINER = 0x200d;

/** The end of a single character with all that belongs to it: marks, skin tone, joined emoji, the other half of a flag. */
export function endOfCharacter(text: string, start: number): number {
  let end = start + widthAt(text, start);
  if (isRegionalIndicator(text, start) && isRegionalIndicator(text, end)) end += 2;
  while (end < text.length) {
    if (text.charCodeAt(end) === ZERO_WIDTH_JOINER && end + 1 < text.length && isJoinable(text, end + 1))
      end += 1 + widthAt(text, end + 1);
    else if (kindAt(text, end) === ATTACHED) end += 1;
    else if (isModifier(text, end)) end += 2;
    else break;
  }
  return end;
}

/** Emoji are joined to emoji; most are written as surrogate pairs, a few (such as ♀ and ❤) are not. */
const isJoinable = (text: string, offset: number): boolean =>
  kindAt(text, offset) === SURROGATE || kindAt(text, offset) === SINGLE;

const widthAt = (text: string, offset: number): number => ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);

const isBetween = (text: string, offset: number, from: number, to: number): boolean => {
  const code = text.codePointAt(offset) ?? 0;
  return code >= from && code <= to;
};

const isRegionalIndicator = (text: string, offset: number): boolean => isBetween(text, offset, 0x1f1e6, 0x1f1ff);

/** Skin tones, and the invisible tags that spell the flags of regions. */
const isModifier = (text: string, offset: number): boolean =>
  isBetween(text, offset, 0x1f3fb, 0x1f3ff) || isBetween(text, offset, 0xe0020, 0xe007f);
