/**
 * What somebody does on a page before it is alive. A page is there to be read before its scripts are, and looks as it
 * will: whoever is fast, or has a slow machine, clicks and types by then. A script in the head of the page keeps what
 * only the page's modules can answer, and gives it back once they can: what was clicked is clicked, what was typed is
 * typed. Links need no help, and a field shows what is typed into it; but a field that React looks after does not know
 * of it.
 *
 * The page is alive when giveBackDeeds is called: the script hears each event before React does and lets none of those
 * it keeps through, so nothing is done twice, whenever React begins to listen.
 */

/** A key pressed on nothing in particular, as shortcuts are; `at` is the time of its event. */
type Press = { readonly key: string; readonly at: number };

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

type Deeds = {
  /** What was clicked or sent, each once, however often: whoever clicks again means the same. */
  readonly pressed: Set<HTMLElement>;
  /** What fields said when something was last typed into them. */
  readonly typed: Map<Field, string>;
  readonly keys: Press[];
  /** The keeping of clicks and words ends: the page is alive. */
  readonly end: () => void;
  /** The keeping of keys ends: whoever serves them has come, or nobody will. */
  readonly endKeys: () => void;
};

// Written by the script below.
const kept = globalThis as { touchstoneDeeds?: Deeds | undefined };

/** What the page's head runs. */
export const earlyDeedsScript = (): string => `(${String(keepDeeds)})()`;

/** Goes to the browser as its own source, and therefore knows nothing outside itself. */
function keepDeeds(): void {
  const pressed = new Set<HTMLElement>();
  const typed = new Map<Field, string>();
  const keys: Press[] = [];
  const hold = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.documentElement.dataset["waits"] = "";
  };
  const onClick = (event: MouseEvent): void => {
    const { target } = event;
    const element =
      target instanceof Element ? target.closest("button, input[type=checkbox], input[type=radio]") : null;
    if (!(element instanceof HTMLElement) || element.matches(":disabled")) return;
    pressed.add(element);
    hold(event);
  };
  const onSubmit = (event: SubmitEvent): void => {
    if (event.target instanceof HTMLElement) pressed.add(event.target);
    hold(event);
  };
  const onInput = ({ target }: Event): void => {
    const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    if (isText || (target instanceof HTMLInputElement && target.type !== "file")) typed.set(target, target.value);
  };
  const onKey = ({ key, target, timeStamp, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (target === document.body && key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey)
      keys.push({ key, at: timeStamp });
  };
  addEventListener("click", onClick, true);
  addEventListener("submit", onSubmit, true);
  addEventListener("input", onInput, true);
  addEventListener("keydown", onKey, true);
  const end = (): void => {
    removeEventListener("click", onClick, true);
    removeEventListener("submit", onSubmit, true);
    removeEventListener("input", onInput, true);
    delete document.documentElement.dataset["waits"];
  };
  const endKeys = (): void => removeEventListener("keydown", onKey, true);
  Object.assign(globalThis, { touchstoneDeeds: { pressed, typed, keys, end, endKeys } });
}

/** Does on a page that has come to life what was meant to be done before. */
export function giveBackDeeds(): void {
  const deeds = kept.touchstoneDeeds;
  if (!deeds) return;
  deeds.end();
  for (const [field, words] of deeds.typed) typeAnew(field, words);
  for (const element of deeds.pressed) {
    if (!element.isConnected) continue;
    if (element instanceof HTMLFormElement) element.requestSubmit();
    else element.click();
  }
  deeds.typed.clear();
  deeds.pressed.clear();
  if (document.querySelector(KEYS_ARE_SERVED) === null) takeEarlyKeys();
}

/** Only a desk has keys of its own. */
const KEYS_ARE_SERVED = "[data-canonical]";

/** How long a key is meant, in milliseconds: later, one has gone on to something else. */
const MEANT_MS = 10_000;

/** The keys that were pressed before there was anybody to serve them, for whoever does. */
export function takeEarlyKeys(): string[] {
  const deeds = kept.touchstoneDeeds;
  if (!deeds) return [];
  deeds.endKeys();
  return deeds.keys
    .splice(0)
    .filter(({ at }) => performance.now() - at < MEANT_MS)
    .map(({ key }) => key);
}

/** React compares what a field says with what it was last given: to be heard, the same words have to be new. */
function typeAnew(field: Field, words: string): void {
  if (!field.isConnected) return;
  if (field instanceof HTMLSelectElement) {
    field.value = words;
    field.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  const { selectionStart, selectionEnd } = field;
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  field.value = "";
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, words);
  if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
