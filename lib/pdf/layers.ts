/** Layers of a file that are not shown when it is opened (ISO 32000, 8.11.4). */
import type { Edits } from "./edits.ts";
import { isName, Literal, Ref, type PdfObject } from "./objects.ts";
import { resourcesOf } from "./resources.ts";
import { readText, text } from "./strings.ts";

/** The name that what belongs to several layers is given, where none of them is shown: it has none of its own. */
export const UNSEEN = "touchstone:unseen";

/** @returns the names of those of which none is shown; by names alone the parts of pages say to which they belong */
export function hiddenLayers(edits: Edits): ReadonlySet<string> {
  const all = layersOf(edits);
  const nameOf = (number: number): string => {
    const name = edits.resolve(edits.dict(edits.get(number)).get("Name"));
    return name instanceof Literal ? readText(name) : "";
  };
  const names = new Set([...all].filter(([, isShown]) => !isShown).map(([number]) => nameOf(number)));
  if (names.size > 0) names.add(UNSEEN);
  for (const [number, isShown] of all) if (isShown) names.delete(nameOf(number));
  names.delete("");
  return names;
}

/** Names what belongs to several layers, as they want it, and is not shown. @returns how many there are */
export function nameUnseen(edits: Edits): number {
  const layers = layersOf(edits);
  let named = 0;
  if (![...layers.values()].includes(false)) return named;
  for (const resources of resourcesOf(edits))
    for (const group of edits.dict(resources.get("Properties")).values()) {
      const entries = edits.dict(group);
      if (!(group instanceof Ref) || !isName(entries.get("Type"), "OCMD") || entries.has("Name")) continue;
      if (isSeen(edits, entries, layers)) continue;
      edits.edit(group).set("Name", text(UNSEEN));
      named++;
    }
  return named;
}

/** The layers by their numbers, and whether each is shown. */
function layersOf(edits: Edits): ReadonlyMap<number, boolean> {
  const properties = edits.dict(edits.dict(edits.file.trailer.get("Root")).get("OCProperties"));
  const configuration = edits.dict(properties.get("D"));
  const [on, off] = [numbersIn(edits, configuration.get("ON")), numbersIn(edits, configuration.get("OFF"))];
  const isOff = isName(edits.resolve(configuration.get("BaseState")), "OFF");
  const all = [...numbersIn(edits, properties.get("OCGs"))];
  return new Map(all.map((number) => [number, isOff ? on.has(number) : !off.has(number)]));
}

const numbersIn = (edits: Edits, list: PdfObject | undefined): Set<number> =>
  new Set(edits.array(list).flatMap((layer) => (layer instanceof Ref ? [layer.number] : [])));

/** By its rule; where it has none, one of its layers must be shown. */
function isSeen(edits: Edits, group: ReadonlyMap<string, PdfObject>, layers: ReadonlyMap<number, boolean>): boolean {
  const one = group.get("OCGs");
  const isAlone = one instanceof Ref && layers.has(one.number);
  const states = [...(isAlone ? [one.number] : numbersIn(edits, one))].flatMap((number) => layers.get(number) ?? []);
  const rule = edits.resolve(group.get("P"));
  // What is said with and, or and not is shown: few files have it.
  if (states.length === 0 || group.has("VE")) return true;
  if (isName(rule, "AllOn")) return states.every((isShown) => isShown);
  if (isName(rule, "AnyOff")) return states.includes(false);
  return isName(rule, "AllOff") ? !states.includes(true) : states.includes(true);
}
