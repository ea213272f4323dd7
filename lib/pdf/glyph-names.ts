/** What the names of signs in fonts mean (Adobe's list of them, as far as text has them, and TeX's). */

const range = (first: number, names: string): [string, string][] =>
  names
    .split(" ")
    .flatMap((name, at): [string, string][] => (name === "-" ? [] : [[name, String.fromCodePoint(first + at)]]));
const pairs = (signs: string, names: string): [string, string][] => {
  const found = Array.from(signs);
  return names.split(" ").map((name, at) => [name, found[at] ?? ""]);
};

const known = new Map<string, string>([
  ...range(
    0x20,
    "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at",
  ),
  ...range(0x5b, "bracketleft backslash bracketright asciicircum underscore grave"),
  ...range(0x7b, "braceleft bar braceright asciitilde"),
  ...range(
    0xa1,
    "exclamdown cent sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot - registered macron degree plusminus twosuperior threesuperior acute mu paragraph periodcentered cedilla onesuperior ordmasculine guillemotright onequarter onehalf threequarters questiondown",
  ),
  ...range(0x391, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"),
  ...range(0x3a3, "Sigma Tau Upsilon Phi Chi Psi Omega"),
  ...range(
    0x3b1,
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu1 nu xi omicron pi rho sigma1 sigma tau upsilon phi chi psi omega",
  ),
  ...pairs("ϑϒϕϖϵϱ", "theta1 Upsilon1 phi1 omega1 epsilon1 rho1"),
  ...pairs("ˆˇ˘˙˚˛˜˝", "circumflex caron breve dotaccent ring ogonek tilde hungarumlaut"),
  ...pairs("ÆæŒœØøÐðÞþŁłßıȷĐđĦħĸŊŋŦŧŉſ", "AE ae OE oe Oslash oslash Eth eth Thorn thorn Lslash lslash germandbls dotlessi dotlessj Dcroat dcroat Hbar hbar kgreenlandic Eng eng Tbar tbar napostrophe longs"),
  ...pairs("–—‘’‚“”„†‡•…‰‹›€™ƒ⁄−−", "endash emdash quoteleft quoteright quotesinglbase quotedblleft quotedblright quotedblbase dagger daggerdbl bullet ellipsis perthousand guilsinglleft guilsinglright Euro trademark florin fraction minus negative"),
  ...pairs("×÷∞∂∑∏√∫≈≠≤≥◊∗∼≡±∓∈∋∉∅∀∃¬∧∨∩∪⊂⊃⊆⊇", "multiply divide infinity partialdiff summation product radical integral approxequal notequal lessequal greaterequal lozenge asteriskmath similar equivalence plusminus minusplus element owner notelement emptyset universal existential logicalnot logicaland logicalor intersection union propersubset propersuperset reflexsubset reflexsuperset"),
  ...pairs("←↑→↓↔⇐⇑⇒⇓⇔↦⊕⊗⊥∇∝ℵℜℑ⟨⟩⌊⌋⌈⌉∥′·≪≫⊢⊣", "arrowleft arrowup arrowright arrowdown arrowboth arrowdblleft arrowdblup arrowdblright arrowdbldown arrowdblboth mapsto circleplus circlemultiply perpendicular gradient proportional aleph Rfractur Ifractur angbracketleft angbracketright floorleft floorright ceilingleft ceilingright bardbl minute dotmath lessmuch greatermuch turnstileleft turnstileright"),
  ...pairs("⋄○∘⊙△▽ℓ℘♣♢♡♠̸⃗", "diamondmath circlecopyrt openbullet circledot triangle triangleinv lscript weierstrass club diamond heart spade negationslash vector"),
  ["ff", "ff"], ["fi", "fi"], ["fl", "fl"], ["ffi", "ffi"], ["ffl", "ffl"], ["IJ", "IJ"], ["ij", "ij"],
  ["visiblespace", " "], ["nbspace", " "], ["sfthyphen", "-"], ["hyphenchar", "-"],
]); // prettier-ignore

const accents: Readonly<Record<string, string>> = {
  grave: "\u0300", acute: "\u0301", circumflex: "\u0302", tilde: "\u0303", macron: "\u0304", breve: "\u0306",
  dotaccent: "\u0307", dot: "\u0307", dieresis: "\u0308", ring: "\u030A", hungarumlaut: "\u030B", caron: "\u030C",
  cedilla: "\u0327", commaaccent: "\u0327", ogonek: "\u0328",
}; // prettier-ignore
const ACCENTED = new RegExp(`^([A-Za-z]|dotlessi)(${Object.keys(accents).join("|")})$`, "u");

/** TeX has its brackets and sums in several sizes: the name says which. */
const SIZE = /(?<=...)(?:display|text|big|Big|bigg|Bigg)$/u;

/** @param name as a font has it; null for one that only its maker knows */
export function meaningOf(name: string): string | null {
  const plain = name.replace(/\.[^.]*$/u, "").replace(SIZE, "");
  const found = known.get(plain);
  if (found !== undefined) return found;
  if (/^[A-Za-z]$/u.test(plain)) return plain;
  const [, letter, accent = ""] = ACCENTED.exec(plain) ?? [];
  if (letter) return (letter + (accents[accent] ?? "")).normalize("NFC");
  const [, code] = /^(?:uni([0-9A-F]{4})|u[0-9A-F]{4,6})$/u.exec(plain) ? [null, plain.replace(/^uni|^u/u, "")] : [];
  if (code) return characterOf(Number.parseInt(code, 16));
  const [, cyrillic] = /^afii100(\d\d)$/u.exec(plain) ?? [];
  return cyrillic ? cyrillicOf(Number(cyrillic)) : null;
}

const characterOf = (code: number): string | null =>
  code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? null : String.fromCodePoint(code);

/** Russian letters in the order of their alphabet, in which Ё has a place that it has not in Unicode. */
function cyrillicOf(number: number): string | null {
  const at = number >= 65 ? number - 65 : number - 17;
  if (at < 0 || at > 32) return null;
  const capital = at === 6 ? "Ё" : String.fromCodePoint(0x410 + (at > 6 ? at - 1 : at));
  return number >= 65 ? capital.toLowerCase() : capital;
}
