import { ApiError } from "./client.ts";

/** What a failure says to the person; whatever nobody foresaw says the same. */
export const sentenceOf = (error: unknown): string =>
  error instanceof ApiError ? error.message : "Something went wrong on this page. Nothing was lost; please try again.";
