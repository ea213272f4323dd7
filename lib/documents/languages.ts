/** Languages by the names people know them by. */

/** Those offered first; any other tag can be written by other programs and is shown by its name too. */
const offered =
  "en ar bg bn ca cs da de el es et eu fa fi fr ga he hi hr hu hy id is it ja ka ko lt lv mk ms nb nl nn pl pt pt-BR ro ru sk sl sq sr sv sw ta te th tr uk ur vi zh zh-Hant".split(
    " ",
  );

const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** "German" for "de"; the tag itself where it has no name. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The languages to choose from, by name, with the present one among them. */
export function languageChoices(present: string | null): { readonly value: string; readonly label: string }[] {
  const tags = present === null || offered.includes(present) ? offered : [present, ...offered];
  return tags
    .map((value) => ({ value, label: languageName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "en"));
}
