/** What the sample workspace's four people marked in its articles: some forty annotations on a dozen claims. */
import type { Stance } from "#lib/ledger/model.ts";
import type { Bearing } from "#lib/sources/model.ts";
import type { SampleClaim } from "./claims.ts";
import { explainerMarks } from "./marks-explainer.ts";
import { newsMarks } from "./marks-news.ts";
import { opinionMarks } from "./marks-opinion.ts";
import type { SamplePerson } from "./people.ts";
import type { SampleSource } from "./sources.ts";

export type SampleMark = {
  readonly by: SamplePerson;
  /** The words marked, exactly as they stand in the article. */
  readonly words: string;
  readonly stance?: Stance;
  readonly claim?: SampleClaim;
  readonly comment?: string;
  readonly cites?: readonly (readonly [
    SampleSource,
    Bearing,
    { readonly quote?: string; readonly locator?: string }?,
  ])[];
  readonly labels?: readonly string[];
  readonly isPrivate?: boolean;
  readonly replies?: readonly (readonly [SamplePerson, string])[];
  /** Another stance they gave later. */
  readonly later?: Stance;
};

/** Each article's marks, in the order in which they were made. */
export const sampleMarks: readonly (SampleMark & { readonly in: string })[] = [
  ...newsMarks.map((mark) => ({ ...mark, in: "news" })),
  ...opinionMarks.map((mark) => ({ ...mark, in: "opinion" })),
  ...explainerMarks.map((mark) => ({ ...mark, in: "explainer" })),
];
