import "server-only";
import type { Annotation } from "#lib/annotations/model.ts";
import { getAnnotationsById, listDocumentMarks } from "#lib/annotations/service.ts";
import { authorize } from "#lib/auth/policy.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { loadDocument } from "#lib/documents/service.ts";
import type { Sent } from "#lib/edge/telling.ts";
import { invalid, unavailable, type AppError } from "#lib/errors.ts";
import type { ClaimRecord } from "#lib/ledger/model.ts";
import { getClaimRecord } from "#lib/ledger/service.ts";
import { contentOf, loadRevision } from "#lib/revisions/service.ts";
import { listSignOffs } from "#lib/sign-offs/service.ts";
import { getWorkspace } from "#lib/workspaces/service.ts";
import { fileNameOf } from "./file-name.ts";
import { jobOf } from "./job.ts";
import type { Material, Report } from "./model.ts";
import type { ExportQuery } from "./options.ts";
import { readOriginal } from "#lib/originals/service.ts";
import { originalJobOf } from "./original-job.ts";
import { composeReport } from "./report.ts";
import { pictureFiles } from "./server/picture-files.ts";
import { pagesOfOriginal, type Original } from "./server/pages-of-original.ts";
import { inTurn, pressApart, type Waiting } from "./server/press.ts";
import type { Done } from "./task.ts";

/** How many annotations, and how many claims, are asked of the database at once. */
const BODIES = 500;
const CLAIMS = 8;

/** A finished file, and how it came to be. */
export type Exported = Omit<Sent, "about"> & { readonly about: Done };

type Asked = Waiting & {
  /** Of an original that can't be opened without. */
  readonly password?: string | undefined;
};

/**
 * A document's latest revision as an annotated PDF, as the caller may see it: set from its text, or where it came as a
 * PDF, that file with the annotations added.
 * @param asked its signal gives up the work: nobody waits for it any longer
 * @throws `not_found`, `gone`; `invalid` where the file it came as does not allow it; `unavailable` when it cannot be made now
 */
export async function exportPdf(scope: Scope, documentId: string, query: ExportQuery, asked: Asked): Promise<Exported> {
  authorize(scope.actor, "document:export");
  await loadDocument(scope, documentId);
  try {
    return await inTurn(asked, async () => {
      asked.tell?.({ at: "gathering" });
      const { report, original } = await gather(scope, documentId, query);
      return original ? onto(scope, original, report, asked) : set(scope, report, asked);
    });
  } catch (error) {
    throw asked.signal.aborted ? unavailable("The export was cancelled.") : error;
  }
}

const PDF = "application/pdf";

/** A text is set as pages. */
async function set(scope: Scope, report: Report, asked: Asked): Promise<Exported> {
  const name = fileNameOf(report.document.title, report.revision.number);
  const job = jobOf(report, await pictureFiles(scope, report.revision.content));
  const { kept, ...about } = await pressApart({ article: job }, asked);
  return { name, type: PDF, size: kept.size, about, pieces: kept.pieces };
}

/** A PDF gets its annotations. Its own bytes go from the database to the caller: they are never all here. */
async function onto(scope: Scope, { id, size, pages }: Original, report: Report, asked: Asked): Promise<Exported> {
  const name = fileNameOf(report.document.title, null);
  const task = { original: originalJobOf(report, pages), password: asked.password ?? "" };
  const { kept, ...about } = await pressApart(task, { ...asked, original: readOriginal(scope, id) });
  if (about.way !== "appended") return { name, type: PDF, size: kept.size, about, pieces: kept.pieces };
  const pieces = both(readOriginal(scope, id), kept.pieces);
  return { name, type: PDF, size: size + kept.size, about, pieces };
}

async function* both<Piece>(first: AsyncIterable<Piece>, then: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  yield* first;
  yield* then;
}

/** What an export shows, before it is set. @throws `not_found`, `gone`, `invalid` */
export const loadReport = async (scope: Scope, documentId: string, query: ExportQuery): Promise<Report> =>
  (await gather(scope, documentId, query)).report;

async function gather(scope: Scope, documentId: string, query: ExportQuery) {
  authorize(scope.actor, "document:export");
  const { revision, ...rest } = await loadStanding(scope, documentId);
  const { name, slug } = await getWorkspace(scope);
  const annotations = await inParts(
    rest.marks.map(({ id }) => id),
    BODIES,
    (ids) => getAnnotationsById(scope, ids),
  );
  const original = await pagesOfOriginal(scope, documentId, revision.number, annotations);
  if (original && (query.notes === "margin" || query.notes === "footnotes")) throw noRoom();
  const claims = await loadClaims(scope, annotations);
  const signOffs = (await listSignOffs(scope, documentId)).filter(({ after }) => after === revision.number);
  const { number, sha256, createdAt } = revision;
  const shown = { number, sha256, content: contentOf(revision), createdAt: createdAt.toISOString() };
  const pages = original ? { pages: original.pages } : {};
  const material = { ...rest, workspace: { name, slug }, revision: shown, annotations, claims, signOffs, ...pages };
  return { report: composeReport(material, query), original };
}

const noRoom = (): AppError =>
  invalid("The pages of a PDF are as they are: its notes can be on pages of their own (appendix), or none.", {
    notes: "Must be appendix or none.",
  });

/** A document, its latest revision and the places in it. One that is revised meanwhile is read again. */
async function loadStanding(scope: Scope, documentId: string) {
  for (;;) {
    const row = await loadDocument(scope, documentId);
    const revision = await loadRevision(scope, documentId, row.revisionNumber);
    const { revision: number, items: marks } = await listDocumentMarks(scope, documentId);
    if (number !== revision.number) continue;
    const { id, title, byline, dateline, language, updatedAt } = row;
    const document: Material["document"] = {
      id,
      title,
      byline,
      dateline,
      language,
      updatedAt: updatedAt.toISOString(),
    };
    return { document, revision, marks };
  }
}

async function loadClaims(scope: Scope, annotations: readonly Annotation[]): Promise<ClaimRecord[]> {
  const ids = new Set(annotations.flatMap(({ claim }) => claim?.id ?? []));
  return inParts([...ids], CLAIMS, (some) => Promise.all(some.map((id) => getClaimRecord(scope, id))));
}

/** Asks for many things a few at a time. */
async function inParts<Result>(
  ids: readonly string[],
  size: number,
  load: (ids: readonly string[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const loaded: Result[] = [];
  for (let at = 0; at < ids.length; at += size) loaded.push(...(await load(ids.slice(at, at + size))));
  return loaded;
}
