/** How the stances look in print: a colour and a line, each enough without the other. The screen's are in app/globals.css. */
import type { StandingState } from "#lib/ledger/model.ts";
import type { Colour } from "#lib/pdf/annotations.ts";
import type { Line, Look as PdfLook } from "#lib/pdf/appearances.ts";
import type { Tone } from "./options.ts";

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

/** The same for a PDF. @param lane which of the lines under the words is its own */
export function lookOf({ tone, lane }: { readonly tone: Tone; readonly lane: number }): PdfLook {
  const { wash, ink, line } = looks[tone];
  return { wash: colourOf(wash), ink: colourOf(ink), line, lane };
}

const colourOf = (hexadecimal: string): Colour => {
  const value = Number.parseInt(hexadecimal.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
};
