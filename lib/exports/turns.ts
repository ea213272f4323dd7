/**
 * Turns at something of which only a few may happen at a time: the others wait, in the order they came, and where
 * too many wait already, the next one is sent away at once. Knows one process only, which is what it protects.
 */
export class Turns {
  readonly #atOnce: number;
  readonly #waitingAtMost: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(limits: { readonly atOnce: number; readonly waitingAtMost: number }) {
    this.#atOnce = limits.atOnce;
    this.#waitingAtMost = limits.waitingAtMost;
  }

  /** Whether the next one need not wait. */
  get isFree(): boolean {
    return this.#taken < this.#atOnce;
  }

  /**
   * Waits for a turn and does the work in it.
   * @param signal ends the waiting; the work must listen to it itself
   * @param refuse makes what is thrown when too many wait already
   */
  async take<Result>(work: () => Promise<Result>, signal: AbortSignal, refuse: () => Error): Promise<Result> {
    signal.throwIfAborted();
    if (this.isFree) this.#taken++;
    else if (this.#waiting.length >= this.#waitingAtMost) throw refuse();
    else await this.#wait(signal);
    try {
      return await work();
    } finally {
      this.#pass();
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = (): void => {
        signal.removeEventListener("abort", leave);
        resolve();
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        // What was aborted says why; anything may be said, and callers compare it with the signal's own reason.
        reject(signal.reason as Error);
      };
      this.#waiting.push(begin);
      signal.addEventListener("abort", leave, { once: true });
    });
  }

  /** The turn goes to whoever has waited longest, or back. */
  #pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken--;
  }
}
