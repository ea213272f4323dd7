/**
 * Which tokens of an old and a new text belong together: the state that the steps of an alignment build up.
 *
 * Invariant: one to one. `toNew[left] === right` exactly when `toOld[right] === left`. A token that has a
 * partner keeps it through all later steps and is nobody else's, so no old token can land on text that is
 * accounted for. That is what keeps a note off a look-alike sentence.
 */
import type { Run } from "./chain.ts";
import type { Tokens } from "./tokens.ts";

/** No partner. */
export const NONE = -1;

export type Matching = {
  readonly old: Tokens;
  readonly new: Tokens;
  /** By token: its partner on the other side, or NONE. */
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  /** By old token: 1 when it has a partner out of the order of the whole. */
  readonly moved: Uint8Array;
};

/** Nothing belongs together yet. */
export const emptyMatching = (oldTokens: Tokens, newTokens: Tokens): Matching => ({
  old: oldTokens,
  new: newTokens,
  toNew: new Int32Array(oldTokens.count).fill(NONE),
  toOld: new Int32Array(newTokens.count).fill(NONE),
  moved: new Uint8Array(oldTokens.count),
});

/** Whether an old and a new token have no partner yet. */
export const areFree = ({ toNew, toOld }: Matching, left: number, right: number): boolean =>
  toNew[left] === NONE && toOld[right] === NONE;

/** Makes two tokens partners, unless one of them has a partner already. */
export function pair(matching: Matching, left: number, right: number, isMoved: boolean): void {
  if (!areFree(matching, left, right)) return;
  matching.toNew[left] = right;
  matching.toOld[right] = left;
  matching.moved[left] = isMoved ? 1 : 0;
}

/** Makes the tokens of a run partners. */
export function pairRun(matching: Matching, { left, right, length }: Run, isMoved: boolean): void {
  for (let offset = 0; offset < length; offset++) pair(matching, left + offset, right + offset, isMoved);
}

/** Gives up the partner of an old token. */
export function part({ toNew, toOld, moved }: Matching, left: number): void {
  const right = toNew[left] ?? NONE;
  if (right === NONE) return;
  toNew[left] = NONE;
  toOld[right] = NONE;
  moved[left] = 0;
}

/** The places from `start` up to `end` at which `length` tokens in a row have no partner. */
export function freePlaces(partners: Int32Array, start: number, end: number, length: number): Int32Array {
  const places = new Int32Array(Math.max(0, end - start));
  let count = 0;
  let free = 0; // how many tokens up to here have none
  for (let token = start; token < end; token++) {
    free = partners[token] === NONE ? free + 1 : 0;
    if (free >= length) places[count++] = token - length + 1;
  }
  return places.slice(0, count);
}

/** The places from `start` up to `end` whose `length` tokens are not all partners of as many in a row. */
export function unsettledPlaces(partners: Int32Array, start: number, end: number, length: number): Int32Array {
  const places = new Int32Array(Math.max(0, end - start));
  let count = 0;
  let settled = 0; // how many tokens up to here are partners of tokens in a row
  for (let token = start; token < end; token++) {
    const partner = partners[token] ?? NONE;
    if (partner === NONE) settled = 0;
    else settled = settled > 0 && partner === (partners[token - 1] ?? NONE) + 1 ? settled + 1 : 1;
    if (token - start + 1 >= length && settled < length) places[count++] = token - length + 1;
  }
  return places.slice(0, count);
}
