const names = new Intl.ListFormat("en", { type: "disjunction" });
/** More names would be a list of members. */
const SHOWN = 3;

/** Whom to ask for a document, for those who cannot add one. */
export function Adders({ names: people }: { readonly names: readonly string[] }) {
  const shown = people.length > SHOWN ? [...people.slice(0, SHOWN), "another editor"] : people;
  return shown.length > 0 ? `To have a document added here, ask ${names.format(shown)}.` : null;
}
