/** Where in the form of a note the server found something wrong. */

/** The fields of a source in which one writes. */
export const WRITTEN = "input:not([type=radio]), textarea";
const FIELDS = "input, textarea, button";

/**
 * Puts the keyboard there; in a source with an address, at what is written of it.
 * @param path as the API names a field: `stance`, `citations.0.url`
 */
export function goToWrong(form: HTMLFormElement, path: string): void {
  const [part = "", ordinal] = path.split(".");
  const named = form.querySelector(`[data-part="${part}"]`);
  const citation = ordinal === undefined ? undefined : named?.querySelectorAll("[data-citation]")[Number(ordinal)];
  const field = citation?.querySelector<HTMLElement>(WRITTEN) ?? named?.querySelector<HTMLElement>(FIELDS);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "nearest" });
}
