/** A foreign file that cannot be read any further. What is said of it depends on what it was brought as. */
export class Unfit extends Error {
  /** It is not as its format says, or it is more than a document can hold. */
  readonly how: "damaged" | "large";

  constructor(how: "damaged" | "large", cause: unknown) {
    super(`A foreign file is ${how}.`, { cause });
    this.name = "Unfit";
    this.how = how;
  }
}
