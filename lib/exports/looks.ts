/** How the stances look in print: a colour and a line, each enough without the other. The screen's are in app/globals.css. */
import type { StandingState } from "#lib/ledger/model.ts";
import type { Line } from "#lib/pdf/annotations.ts";
import type { Tone } from "./model.ts";

/** `wash` lies over the words, `ink` is for lines and for words; both as #rrggbb. */
export type Look = { readonly wash: string; readonly ink: string; readonly line: Line };

export const looks: Record<Tone, Look> = {
  supported: { wash: "#cdebe2", ink: "#0b6b5d", line: "solid" },
  contested: { wash: "#fbdccb", ink: "#a83a12", line: "dashed" },
  unsure: { wash: "#e4daf6", ink: "#6b4fa0", line: "dotted" },
  comment: { wash: "#f5edba", ink: "#5e5a37", line: "none" },
};

/** The colour of each standing's word. */
export const stateInks: Record<StandingState, string> = {
  unchecked: "#625d55",
  supported: looks.supported.ink,
  contested: looks.contested.ink,
  disputed: "#8a4b00",
  unsourced: "#625d55",
  unsure: looks.unsure.ink,
};
