/** The desk's keys: one table for the sheet of shortcuts and for the keyboard. */
export type Command =
  | "next"
  | "previous"
  | "supported"
  | "contested"
  | "unsure"
  | "comment"
  | "source"
  | "confirm"
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

/** The sheet's parts, in order. */
export const keyGroups: readonly { readonly title: string; readonly keys: readonly Key[] }[] = [
  {
    title: "Notes",
    keys: [
      { keys: ["j"], shown: ["j"], command: "next", does: "Open the next note" },
      { keys: ["k"], shown: ["k"], command: "previous", does: "Open the note before" },
      { keys: ["e"], shown: ["e"], command: "edit", does: "Edit the open note" },
      { keys: ["Escape"], shown: ["Esc"], command: "close", does: "Close" },
      { keys: [], shown: ["Ctrl Enter"], command: null, does: "Save what is being written" },
      { keys: ["?"], shown: ["?"], command: "keys", does: "This sheet" },
    ],
  },
  {
    title: "On the words selected, or the open note",
    keys: [
      { keys: ["1"], shown: ["1"], command: "supported", does: "Supported" },
      { keys: ["2"], shown: ["2"], command: "contested", does: "Contested" },
      { keys: ["3"], shown: ["3"], command: "unsure", does: "Unsure" },
      { keys: ["c"], shown: ["c"], command: "comment", does: "Comment; on somebody else’s note, reply" },
      { keys: ["y"], shown: ["y"], command: "confirm", does: "Still right, though its words were changed" },
      { keys: ["s"], shown: ["s"], command: "source", does: "Add a source" },
    ],
  },
  {
    title: "Choosing words without a mouse",
    keys: [
      { keys: ["p"], shown: ["p"], command: "choose", does: "Begin, with the sentence in sight" },
      { keys: [], shown: ["↓", "↑"], command: null, does: "The next sentence, the one before" },
      { keys: [], shown: ["→", "←"], command: null, does: "The next word, the one before" },
      { keys: [], shown: ["Shift →", "Shift ←"], command: null, does: "A word more, a word less" },
      { keys: [], shown: ["Shift ↓", "Shift ↑"], command: null, does: "A sentence more, a sentence less" },
      { keys: [], shown: ["Enter"], command: null, does: "To the toolbar" },
    ],
  },
];

/** What pages have besides; served by the viewer of pages. */
export const pageKeyGroup: (typeof keyGroups)[number] = {
  title: "Pages",
  keys: [
    { keys: [], shown: ["r"], command: null, does: "Mark a region: a figure, a table; again: change its frame" },
    { keys: [], shown: ["arrows"], command: null, does: "Move its frame; with Shift change its size" },
    { keys: [], shown: ["Enter"], command: null, does: "To the toolbar" },
    { keys: [], shown: ["g"], command: null, does: "Go to a page" },
    { keys: [], shown: ["Ctrl F"], command: null, does: "Find in this document" },
    { keys: [], shown: ["Ctrl +", "Ctrl −"], command: null, does: "Larger, smaller" },
    { keys: [], shown: ["Ctrl 0"], command: null, does: "As wide as the room" },
  ],
};

const keys = keyGroups.flatMap((group) => group.keys);

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
