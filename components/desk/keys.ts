/** The desk's keys: one table for the sheet of shortcuts and for the keyboard. */
export type Command =
  | "next"
  | "previous"
  | "supported"
  | "contested"
  | "unsure"
  | "comment"
  | "source"
  | "edit"
  | "close"
  | "keys"
  | "choose";

type Key = {
  readonly keys: readonly string[];
  readonly shown: readonly string[];
  readonly command: Command | null;
  readonly does: string;
};

export const keys: readonly Key[] = [
  { keys: ["j"], shown: ["j"], command: "next", does: "Open the next note" },
  { keys: ["k"], shown: ["k"], command: "previous", does: "Open the note before" },
  { keys: ["1"], shown: ["1"], command: "supported", does: "Supported: the words selected, or the open note’s claim" },
  { keys: ["2"], shown: ["2"], command: "contested", does: "Contested" },
  { keys: ["3"], shown: ["3"], command: "unsure", does: "Unsure" },
  {
    keys: ["c"],
    shown: ["c"],
    command: "comment",
    does: "Comment on the words selected; in an open note, edit it or reply",
  },
  { keys: ["s"], shown: ["s"], command: "source", does: "Add a source" },
  { keys: ["e"], shown: ["e"], command: "edit", does: "Edit the open note" },
  { keys: ["Escape"], shown: ["Esc"], command: "close", does: "Close" },
  { keys: ["p"], shown: ["p"], command: "choose", does: "Choose a passage by keyboard" },
  { keys: [], shown: ["↓", "↑"], command: null, does: "While choosing: the next sentence, the sentence before" },
  { keys: [], shown: ["→", "←"], command: null, does: "While choosing: the next word, the word before" },
  { keys: [], shown: ["Shift →", "Shift ←"], command: null, does: "While choosing: a word more, a word less" },
  { keys: [], shown: ["Shift ↓", "Shift ↑"], command: null, does: "While choosing: a sentence more, a sentence less" },
  { keys: [], shown: ["Enter"], command: null, does: "While choosing: to the toolbar" },
  { keys: [], shown: ["Ctrl Enter"], command: null, does: "Save the note that is being written" },
  { keys: ["?"], shown: ["?"], command: "keys", does: "This sheet" },
];

/** What a key means on the desk; null for nothing. Keys typed into a field, or with Ctrl, Alt or Cmd, mean nothing here. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (event.key !== "Escape" && isTyping(event.target)) return null;
  return keys.find((entry) => entry.keys.includes(event.key))?.command ?? null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("input, textarea, select, [role=combobox], [role=listbox], [role=menu] *"));
