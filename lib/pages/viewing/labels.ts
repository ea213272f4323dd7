/** The names of pages: what the file calls them ("iv"), or else their number. */
type Page = { readonly number: number; readonly label: string | null };

export const nameOf = ({ number, label }: Page): string => label ?? String(number);

/** What is said of a page to those who do not see where they are: "Page iv, 5 of 300". */
export function sayPage(page: Page, count: number): string {
  return page.label === null || page.label === String(page.number)
    ? `Page ${page.number} of ${count}`
    : `Page ${page.label}, ${page.number} of ${count}`;
}

/** The page somebody means by what they typed: its name comes before its number. Undefined for none. */
export function pageMeant<Item extends Page>(pages: readonly Item[], typed: string): Item | undefined {
  const wanted = typed.trim().toLowerCase();
  return (
    pages.find((page) => nameOf(page).toLowerCase() === wanted) ??
    (/^\d+$/u.test(wanted) ? pages[Number(wanted) - 1] : undefined)
  );
}
