const names = new Intl.ListFormat("en", { type: "disjunction" });
/** More names would be a list of members. */
const SHOWN = 3;

type Props = {
  readonly names: readonly string[];
  /** What one would ask for. */
  readonly wish?: string;
};

/** Whom to ask for a document, or a change, for those who cannot make one. */
export function Adders({ names: people, wish = "have a document added here" }: Props) {
  const shown = people.length > SHOWN ? [...people.slice(0, SHOWN), "another editor"] : people;
  return shown.length > 0 ? `To ${wish}, ask ${names.format(shown)}.` : null;
}
