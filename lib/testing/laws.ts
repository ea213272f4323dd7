/**
 * The cases that laws are tried on. They are the same in every run, so that a red run says something about the change
 * it ran on; `TOUCHSTONE_LAWS=random` tries others, and `TOUCHSTONE_LAWS=<seed>` those of that number again.
 */
import fc from "fast-check";

const asked = process.env["TOUCHSTONE_LAWS"];
if (asked !== "random") fc.configureGlobal({ seed: Number(asked ?? 20_261_125) });
