/**
 * Waits for what is on its way: what somebody does meanwhile is done when it has come.
 * @param watch calls back with every change, until what it returns is called
 * @returns what `read` gives as soon as that is something; never, where the signal ends the waiting first
 */
export function whenThere<Value>(
  watch: (changed: () => void) => () => void,
  read: () => Value | null,
  signal?: AbortSignal,
): Promise<Value> {
  return new Promise((resolve) => {
    const look = (): void => {
      const value = signal?.aborted ? null : read();
      if (value === null) return;
      unwatch();
      resolve(value);
    };
    const unwatch = watch(look);
    signal?.addEventListener("abort", unwatch);
    look();
  });
}
