/** The columns of annotations. */
import { sourceColumns } from "#lib/sources/columns.ts";

const person = { select: { id: true, name: true } } as const;

/** The oldest first. Prisma wants a list that it could change. */
const inTime: { createdAt?: "asc"; id?: "asc" }[] = [{ createdAt: "asc" }, { id: "asc" }];

/** What is read of an annotation, with whom and what it names, and where it stands now. */
export const columns = {
  id: true,
  version: true,
  documentId: true,
  authorId: true,
  author: person,
  outsideName: true,
  foreignKey: true,
  foreignAt: true,
  pages: true,
  isRegion: true,
  confirmed: true,
  closedAt: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  visibility: true,
  stance: true,
  stanceAt: true,
  comment: true,
  labels: true,
  requestHash: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
  deletedById: true,
  document: { select: { title: true, deletedAt: true } },
  revision: { select: { number: true } },
  claimId: true,
  claim: { select: { id: true, number: true, statement: true, deletedAt: true } },
  citations: {
    select: { id: true, bearing: true, quote: true, locator: true, source: { select: sourceColumns } },
    orderBy: { position: "asc" },
  },
  replies: {
    where: { deletedAt: null },
    select: {
      id: true,
      annotationId: true,
      body: true,
      outsideName: true,
      foreignKey: true,
      version: true,
      createdAt: true,
      updatedAt: true,
      author: person,
    },
    orderBy: inTime,
  },
  // Every annotation is placed in its own revision and in all later ones: the last is where it stands now.
  placements: {
    select: { state: true, start: true, end: true, detail: true, revision: { select: { number: true } } },
    orderBy: { revision: { number: "desc" } },
    take: 1,
  },
} as const;
