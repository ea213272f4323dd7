/** As many characters as slugSchema lets through. */
const LENGTH = 50;

/**
 * A slug that goes with a name: "Redaktion Zürich" → "redaktion-zurich". Empty where the name has no letter that
 * an address can have; somebody then has to think of one.
 */
export const slugFrom = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, LENGTH + 1)
    .replace(/^-+/u, "")
    .slice(0, LENGTH)
    .replace(/-+$/u, "");
