/** What is being typed, on its way into the draft: at once when the typing begins, then now and then. */
import type { Draft } from "#lib/desk/draft.ts";

/** How often at most what is typed becomes part of the draft. In milliseconds. */
const EVERY_MS = 400;

type Part = Partial<Draft>;

export type Typing = {
  /** @param read gives what the field then says; asked only when it is taken over */
  readonly type: (id: string, read: () => Part) => void;
  /** Takes over what was typed last: before anything else is done with the draft. */
  readonly takeOver: (id: string) => void;
  readonly takeOverAll: () => void;
  /** Forgets what was typed last: the draft goes. */
  readonly forget: (id: string) => void;
};

/** So a key costs no more than its own picture, however many notes there are. */
export function makeTyping(take: (id: string, part: Part) => void): Typing {
  const late = new Map<string, () => Part>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const takeOver = (id: string): void => {
    const read = late.get(id);
    late.delete(id);
    if (read) take(id, read());
  };
  const wait = (id: string): void => {
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id);
        if (!late.has(id)) return;
        takeOver(id);
        wait(id);
      }, EVERY_MS),
    );
  };

  return {
    type: (id, read) => {
      late.set(id, read);
      if (timers.has(id)) return;
      takeOver(id);
      wait(id);
    },
    takeOver,
    takeOverAll: () => [...late.keys()].forEach(takeOver),
    forget: (id) => void late.delete(id),
  };
}
