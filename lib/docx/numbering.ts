/** Lists as Word has them: paragraphs that name a numbering and a level in it. */
import { at, valueOf, wholeNumber } from "./elements.ts";
import type { Style } from "./paragraph-style.ts";
import type { XmlElement } from "./xml.ts";

type Level = { readonly format: string; readonly start: number; readonly style: string | undefined };
type Instance = { readonly abstract: string; readonly starts: ReadonlyMap<number, number> };

/** A paragraph's place in a list. */
export type ListPlace = {
  /** From 0. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** Its number; 0 where things are not counted. */
  readonly number: number;
};

export type Numbering = {
  /** Counts the paragraph; asked once for each, in the order of the text. Null for paragraphs in no list. */
  readonly place: (properties: XmlElement | undefined, chain: readonly Style[]) => ListPlace | null;
};

const LEVELS = 9;

export function readNumbering(root: XmlElement | undefined, chainOf: (style: string) => readonly Style[]): Numbering {
  const abstracts = new Map<string, XmlElement>();
  const instances = new Map<string, Instance>();
  for (const element of root?.children ?? []) {
    const { attributes } = element;
    if (element.name === "w:abstractNum") abstracts.set(attributes["w:abstractNumId"] ?? "", element);
    if (element.name === "w:num") instances.set(attributes["w:numId"] ?? "", instanceOf(element));
  }

  /** A definition may leave its levels to a style, which names another numbering. */
  const levelsOf = (abstract: string, depth = 0): ReadonlyMap<number, Level> => {
    const element = abstracts.get(abstract);
    const link = valueOf(at(element, "w:numStyleLink"));
    if (link === undefined || depth > 3) return readLevels(element);
    const id = chainOf(link)
      .map(({ element }) => valueOf(at(element, "w:pPr", "w:numPr", "w:numId")))
      .find(Boolean);
    return levelsOf(instances.get(id ?? "")?.abstract ?? "", depth + 1);
  };
  const known = new Map<string, ReadonlyMap<number, Level>>();
  const levels = (abstract: string): ReadonlyMap<number, Level> => {
    const found = known.get(abstract) ?? levelsOf(abstract);
    known.set(abstract, found);
    return found;
  };

  const count = counter();
  return {
    place(properties, chain) {
      const named = namedNumber(properties, chain);
      const instance = named ? instances.get(named.id) : undefined;
      if (!named || !instance) return null;
      const all = levels(instance.abstract);
      const level = named.level ?? levelOfStyle(all, chain) ?? 0;
      const found = all.get(level);
      if (!found || found.format === "none") return null;
      const number = count(named.id, instance, level, found.start);
      return { level, isOrdered: found.format !== "bullet", number: found.format === "bullet" ? 0 : number };
    },
  };
}

const instanceOf = (element: XmlElement): Instance => ({
  abstract: valueOf(at(element, "w:abstractNumId")) ?? "",
  starts: new Map(
    element.children
      .filter(({ name }) => name === "w:lvlOverride")
      .flatMap((override) => {
        const level = wholeNumber(override.attributes["w:ilvl"]);
        const start = wholeNumber(valueOf(at(override, "w:startOverride")));
        return level === undefined || start === undefined ? [] : [[level, start] as const];
      }),
  ),
});

const readLevels = (element: XmlElement | undefined): ReadonlyMap<number, Level> =>
  new Map(
    (element?.children ?? [])
      .filter(({ name }) => name === "w:lvl")
      .map((level) => [
        Math.min(Math.max(wholeNumber(level.attributes["w:ilvl"]) ?? 0, 0), LEVELS - 1),
        {
          format: valueOf(at(level, "w:numFmt")) ?? "decimal",
          start: Math.max(0, wholeNumber(valueOf(at(level, "w:start"))) ?? 0),
          style: valueOf(at(level, "w:pStyle")),
        },
      ]),
  );

/** The numbering a paragraph names, or else its style; the number 0 takes it out of any list. */
function namedNumber(
  properties: XmlElement | undefined,
  chain: readonly Style[],
): { readonly id: string; readonly level: number | undefined } | null {
  const own = at(properties, "w:numPr");
  const inherited = chain.map(({ element }) => at(element, "w:pPr", "w:numPr")).find((found) => at(found, "w:numId"));
  const id = valueOf(at(own, "w:numId")) ?? valueOf(at(inherited, "w:numId"));
  if (id === undefined || id === "0") return null;
  const level = wholeNumber(valueOf(at(own, "w:ilvl"))) ?? wholeNumber(valueOf(at(inherited, "w:ilvl")));
  return { id, level: level === undefined ? undefined : Math.min(Math.max(level, 0), LEVELS - 1) };
}

const levelOfStyle = (levels: ReadonlyMap<number, Level>, chain: readonly Style[]): number | undefined =>
  [...levels].find(([, { style }]) => style !== undefined && style === chain[0]?.id)?.[0];

/**
 * The numbers so far. All numberings made from one definition go on counting together, a new item sets the
 * levels below it back, and a numbering that starts anew does so where it is first used.
 */
function counter() {
  const counts = new Map<string, (number | undefined)[]>();
  const restarted = new Set<string>();
  return (id: string, { abstract, starts }: Instance, level: number, start: number): number => {
    const numbers = counts.get(abstract) ?? [];
    counts.set(abstract, numbers);
    const anew = starts.get(level);
    const isFirst = anew !== undefined && !restarted.has(`${id} ${level}`);
    restarted.add(`${id} ${level}`);
    const before = numbers[level];
    const number = isFirst ? anew : before === undefined ? (anew ?? start) : before + 1;
    numbers.length = level;
    numbers[level] = number;
    return number;
  };
}
