/**
 * Many passages from one foreign document: those that are sure say where the others should be.
 *
 * Selectors whose quote stands only once with its context pin an old position to a new one. The longest chain
 * of pins that keeps its order shows how the text has shifted, and any other selector's place is expected
 * between its neighbours in the chain. That tells look-alikes apart which words alone do not.
 */
import { firstAtLeast } from "./sorted.ts";
import { resolve, type Expectation, type ForeignSelector, type Library, type Resolution } from "./resolve.ts";

/** Looks foreign selectors of one document up, in the order they were given. */
export function resolveAll(library: Library, selectors: readonly ForeignSelector[]): Resolution[] {
  const first = selectors.map((selector) => resolve(library, selector));
  const pins = first.flatMap((resolution, index) => {
    const was = selectors[index]?.start;
    return was === undefined || resolution.state !== "placed" || resolution.score < SURE
      ? []
      : [{ was, is: resolution.start }];
  });
  const chain = longestChain(pins);
  return first.map((resolution, index) => {
    const selector = selectors[index];
    if (!selector || selector.start === undefined || resolution.state === "placed" || chain.length < FEWEST)
      return resolution;
    return resolve(library, selector, expectedAt(chain, selector.start, library.text.length));
  });
}

/** What was placed with this score pins the rest. */
const SURE = 0.95;
/** From so few, nothing is concluded. */
const FEWEST = 3;

/** An old position and the new one of the same place. */
type Pin = { readonly was: number; readonly is: number };

/** The longest chain of pins that ascends on both sides (patience sorting, O(n log n)). */
function longestChain(pins: readonly Pin[]): Pin[] {
  const sorted = pins.toSorted((a, b) => a.was - b.was || a.is - b.is);
  const last: number[] = []; // by length of a chain: the pin that ends the one with the least `is`
  const previous: number[] = [];
  sorted.forEach(({ is }, index) => {
    const length = firstAtLeast(last.length, (at) => sorted[last[at] ?? 0]?.is, is + 1);
    previous.push(last[length - 1] ?? -1);
    last[length] = index;
  });
  const chain: Pin[] = [];
  for (let index = last.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pin = sorted[index];
    if (pin) chain.push(pin);
  }
  return chain.toReversed();
}

/** Where an old position should be now: between its neighbours in the chain. */
function expectedAt(chain: readonly Pin[], was: number, length: number): Expectation {
  const next = firstAtLeast(chain.length, (index) => chain[index]?.was, was + 1);
  const left = chain[next - 1] ?? { was: 0, is: 0 };
  const right = chain[next];
  if (!right) return { start: left.is, end: length, at: Math.min(length, left.is + (was - left.was)) };
  const share = (was - left.was) / Math.max(1, right.was - left.was);
  return { start: left.is, end: right.is, at: Math.round(left.is + share * (right.is - left.is)) };
}
