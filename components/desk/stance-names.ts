import type { Stance } from "#lib/ledger/model.ts";

/** What the stances are called on the desk. */
export const stanceNames: Record<Stance, string> = { supported: "Supported", contested: "Contested", unsure: "Unsure" };
