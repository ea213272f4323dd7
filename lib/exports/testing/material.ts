/** Material for reports: an article with marks on it, made from words alone. Equal arguments, equal material. */
import { project } from "#lib/anchoring/projection.ts";
import { describe } from "#lib/anchoring/selector.ts";
import type { Annotation, Mark } from "#lib/annotations/model.ts";
import type { Content } from "#lib/documents/content.ts";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";
import type { ClaimRecord, Stance } from "#lib/ledger/model.ts";
import { standingOf } from "#lib/ledger/standing.ts";
import type { Material } from "../model.ts";

export const idOf = (number: number): string => `0190a000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

const MOMENT = "2026-03-14T09:26:53.589Z";
const people = ["Mara Lindqvist", "Yusuf Demir", "Chiara Conti", "林 美玲", "नीता शर्मा"].map((name, index) => ({
  id: idOf(900 + index),
  name,
}));

export type Passage = {
  readonly start: number;
  readonly end: number;
  readonly stance?: Stance | null;
  readonly comment?: string;
  readonly replies?: number;
  readonly isPrivate?: boolean;
  readonly isGone?: boolean;
  /** The number of the claim it names. */
  readonly claim?: number;
};

/** A material whose document is some Markdown, or a content, in which these passages are marked. */
export function materialOf(
  source: string | Content,
  passages: readonly Passage[],
  document: Partial<Material["document"]> = {},
): Material {
  const content = typeof source === "string" ? contentFromMarkdown(source) : source;
  const { text } = project(content);
  const annotations = passages.map((passage, index) => annotationOf(passage, index, text));
  return {
    workspace: { slug: "desk", name: "A desk" },
    document: {
      id: idOf(1),
      title: "A report",
      byline: null,
      dateline: null,
      language: "en",
      updatedAt: MOMENT,
      ...document,
    },
    revision: { number: 1, sha256: "0".repeat(64), content, createdAt: MOMENT },
    marks: annotations.map((annotation) => markOf(annotation)),
    annotations,
    claims: [...new Set(passages.flatMap(({ claim }) => claim ?? []))].map((number) => claimOf(number, annotations)),
  };
}

function annotationOf(passage: Passage, index: number, text: string): Annotation {
  const { start, end, stance = null, comment = "", replies = 0, isPrivate = false, isGone = false, claim } = passage;
  const author = people[index % people.length] ?? { id: idOf(900), name: "" };
  const id = idOf(1_000 + index);
  return {
    id,
    version: 1,
    author,
    outsideName: null,
    foreignKey: null,
    foreign: null,
    region: null,
    document: idOf(1),
    origin: { revision: 1, exact: text.slice(start, end) },
    replacedBy: null,
    recheck: false,
    closedAt: null,
    anchor: { ...describe(text, start, end), revision: 1, state: isGone ? "removed" : "exact" },
    visibility: isPrivate ? "private" : "workspace",
    stance,
    claim:
      claim === undefined
        ? null
        : { id: idOf(500 + claim), number: claim, statement: statementOf(claim), standing: standing() },
    comment,
    labels: index % 7 === 3 ? ["figures"] : [],
    citations: claim !== undefined && index % 3 === 0 ? [citationOf(index)] : [],
    replies: Array.from({ length: replies }, (_, at) => ({
      id: idOf(10_000 + index * 10 + at),
      annotation: id,
      author: people[(index + at + 1) % people.length] ?? author,
      outsideName: null,
      foreignKey: null,
      body: `I looked again, for the ${at + 1}. time. הם צודקים.`,
      version: 1,
      createdAt: MOMENT,
      updatedAt: MOMENT,
    })),
    createdAt: MOMENT,
    updatedAt: MOMENT,
  };
}

const markOf = ({ id, version, author, anchor, visibility, stance, claim, labels }: Annotation): Mark => ({
  id,
  version,
  start: anchor.start,
  end: anchor.state === "removed" ? anchor.start : anchor.end,
  state: anchor.state,
  author: author.id,
  visibility,
  stance,
  claim: claim?.id ?? null,
  labels,
  recheck: false,
  closed: false,
  region: null,
});

const statementOf = (claim: number): string => `The ferry made ${claim} crossings that day.`;
const standing = () => standingOf({ supported: 1, contested: 0, unsure: 0, supportingCitations: 1 });

const citationOf = (index: number): Annotation["citations"][number] => ({
  id: idOf(20_000 + index),
  source: {
    id: idOf(30_000 + index),
    title: `Logbook of the harbour master, volume ${index}`,
    url: `https://example.org/logbook/${index}?a=ä&b=(2)`,
    authors: ["Harbour office"],
    publisher: "Port of Lindholm",
    published: "2025-11",
    type: "report",
    version: 1,
    createdAt: MOMENT,
    updatedAt: MOMENT,
  },
  bearing: (["supports", "contests", "context"] as const)[index % 3] ?? "context",
  quote: "Four boats, and the fifth turned back.",
  locator: "p. 12",
});

function claimOf(number: number, annotations: readonly Annotation[]): ClaimRecord {
  const naming = annotations.filter(({ claim }) => claim?.number === number);
  return {
    id: idOf(500 + number),
    number,
    statement: statementOf(number),
    claimant: "The harbour master",
    claimedOn: "2026-03",
    version: 1,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    voices: { supported: 1, contested: 0, unsure: 0 },
    standing: standing(),
    people: naming.flatMap(({ author, stance, id }) =>
      stance ? [{ author, stance, annotation: id, at: MOMENT }] : [],
    ),
    mentions: naming.map(({ id, document, anchor, author, outsideName, stance, visibility, comment, createdAt }) => ({
      annotation: id,
      document: { id: document, title: "A report" },
      anchor,
      author,
      outsideName,
      stance,
      visibility,
      comment,
      createdAt,
    })),
    citations: naming.flatMap(({ id, author, citations }) =>
      citations.map((citation) => ({ ...citation, annotation: id, author })),
    ),
  };
}
