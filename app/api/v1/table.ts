/**
 * Every address of the API, one line for each: what answers there, and who may use it by method. The API's
 * description is made from it, and the access test asks each of them as everybody; a route that is built and
 * not in here fails it. What may be done is decided in services, and here only said.
 */
import type { Table } from "#lib/edge/description.ts";
import * as invitationsAccept from "./invitations/accept/route.ts";
import * as me from "./me/route.ts";
import * as meConnection from "./me/connection/route.ts";
import * as mePassword from "./me/password/route.ts";
import * as meSessions from "./me/sessions/route.ts";
import * as meSessionsId from "./me/sessions/[id]/route.ts";
import * as reset from "./reset/route.ts";
import * as setup from "./setup/route.ts";
import * as workspaces from "./workspaces/route.ts";
import * as workspace from "./workspaces/[workspace]/route.ts";
import * as annotations from "./workspaces/[workspace]/annotations/route.ts";
import * as annotationsId from "./workspaces/[workspace]/annotations/[id]/route.ts";
import * as annotationsIdClosing from "./workspaces/[workspace]/annotations/[id]/closing/route.ts";
import * as annotationsIdConfirmation from "./workspaces/[workspace]/annotations/[id]/confirmation/route.ts";
import * as annotationsIdPlacement from "./workspaces/[workspace]/annotations/[id]/placement/route.ts";
import * as annotationsIdRepliesReply from "./workspaces/[workspace]/annotations/[id]/replies/[reply]/route.ts";
import * as annotationsIdRepliesReplyRestore from "./workspaces/[workspace]/annotations/[id]/replies/[reply]/restore/route.ts";
import * as annotationsIdRestore from "./workspaces/[workspace]/annotations/[id]/restore/route.ts";
import * as claims from "./workspaces/[workspace]/claims/route.ts";
import * as claimsId from "./workspaces/[workspace]/claims/[id]/route.ts";
import * as claimsIdHistory from "./workspaces/[workspace]/claims/[id]/history/route.ts";
import * as claimsIdMerge from "./workspaces/[workspace]/claims/[id]/merge/route.ts";
import * as claimsIdRestore from "./workspaces/[workspace]/claims/[id]/restore/route.ts";
import * as documents from "./workspaces/[workspace]/documents/route.ts";
import * as documentsId from "./workspaces/[workspace]/documents/[id]/route.ts";
import * as documentsIdDraft from "./workspaces/[workspace]/documents/[id]/draft/route.ts";
import * as documentsIdExport from "./workspaces/[workspace]/documents/[id]/export.pdf/route.ts";
import * as documentsIdHistory from "./workspaces/[workspace]/documents/[id]/history/route.ts";
import * as documentsIdMarks from "./workspaces/[workspace]/documents/[id]/marks/route.ts";
import * as documentsIdPages from "./workspaces/[workspace]/documents/[id]/pages/route.ts";
import * as documentsIdRestore from "./workspaces/[workspace]/documents/[id]/restore/route.ts";
import * as documentsIdSignOffs from "./workspaces/[workspace]/documents/[id]/sign-offs/route.ts";
import * as documentsIdSignOffsSignOff from "./workspaces/[workspace]/documents/[id]/sign-offs/[signOff]/route.ts";
import * as documentsIdReturnsOriginal from "./workspaces/[workspace]/documents/[id]/returns/[original]/route.ts";
import * as documentsIdRevisions from "./workspaces/[workspace]/documents/[id]/revisions/route.ts";
import * as documentsIdRevisionsRevision from "./workspaces/[workspace]/documents/[id]/revisions/[revision]/route.ts";
import * as documentsPreview from "./workspaces/[workspace]/documents/preview/route.ts";
import * as events from "./workspaces/[workspace]/events/route.ts";
import * as invitations from "./workspaces/[workspace]/invitations/route.ts";
import * as invitationsId from "./workspaces/[workspace]/invitations/[id]/route.ts";
import * as labels from "./workspaces/[workspace]/labels/route.ts";
import * as members from "./workspaces/[workspace]/members/route.ts";
import * as membersId from "./workspaces/[workspace]/members/[id]/route.ts";
import * as originalsId from "./workspaces/[workspace]/originals/[id]/route.ts";
import * as originalsIdDocument from "./workspaces/[workspace]/originals/[id]/document.pdf/route.ts";
import * as originalsIdFirstPage from "./workspaces/[workspace]/originals/[id]/first-page.png/route.ts";
import * as originalsIdFile from "./workspaces/[workspace]/originals/[id]/file/route.ts";
import * as originalsIdKin from "./workspaces/[workspace]/originals/[id]/kin/route.ts";
import * as originalsIdPage from "./workspaces/[workspace]/originals/[id]/page/route.ts";
import * as originalsIdPages from "./workspaces/[workspace]/originals/[id]/pages/route.ts";
import * as originalsIdReading from "./workspaces/[workspace]/originals/[id]/reading/route.ts";
import * as pictures from "./workspaces/[workspace]/pictures/route.ts";
import * as picturesPicture from "./workspaces/[workspace]/pictures/[picture]/route.ts";
import * as sources from "./workspaces/[workspace]/sources/route.ts";
import * as sourcesId from "./workspaces/[workspace]/sources/[id]/route.ts";
import * as sourcesIdCitations from "./workspaces/[workspace]/sources/[id]/citations/route.ts";
import * as sourcesIdRestore from "./workspaces/[workspace]/sources/[id]/restore/route.ts";
import * as tokens from "./workspaces/[workspace]/tokens/route.ts";
import * as tokensId from "./workspaces/[workspace]/tokens/[id]/route.ts";
import * as trash from "./workspaces/[workspace]/trash/route.ts";

export const table: Table = {
  "/invitations/accept": [invitationsAccept, { POST: "anyone" }],
  "/me": [me, { GET: "signed in", PATCH: "signed in" }],
  "/me/connection": [meConnection, { POST: "signed in", DELETE: "signed in" }],
  "/me/password": [mePassword, { POST: "signed in" }],
  "/me/sessions": [meSessions, { GET: "signed in", DELETE: "signed in" }],
  "/me/sessions/{id}": [meSessionsId, { DELETE: "signed in" }],
  "/reset": [reset, { POST: "anyone" }],
  "/setup": [setup, { POST: "anyone" }],
  "/workspaces": [workspaces, { GET: "signed in" }],
  "/workspaces/{workspace}": [workspace, { GET: "reader", PUT: "signed in", PATCH: "owner" }],
  "/workspaces/{workspace}/annotations": [annotations, { GET: "reader" }],
  "/workspaces/{workspace}/annotations/{id}": [
    annotationsId,
    { GET: "reader", PUT: "reviewer", PATCH: "author", DELETE: "author or editor" },
  ],
  "/workspaces/{workspace}/annotations/{id}/closing": [
    annotationsIdClosing,
    { PUT: "author or editor", DELETE: "author or editor" },
  ],
  "/workspaces/{workspace}/annotations/{id}/confirmation": [annotationsIdConfirmation, { PUT: "author or editor" }],
  "/workspaces/{workspace}/annotations/{id}/placement": [annotationsIdPlacement, { PUT: "author or editor" }],
  "/workspaces/{workspace}/annotations/{id}/replies/{reply}": [
    annotationsIdRepliesReply,
    { PUT: "reviewer", PATCH: "author", DELETE: "author or editor" },
  ],
  "/workspaces/{workspace}/annotations/{id}/replies/{reply}/restore": [
    annotationsIdRepliesReplyRestore,
    { POST: "author or editor" },
  ],
  "/workspaces/{workspace}/annotations/{id}/restore": [annotationsIdRestore, { POST: "author or editor" }],
  "/workspaces/{workspace}/claims": [claims, { GET: "reader" }],
  "/workspaces/{workspace}/claims/{id}": [
    claimsId,
    { GET: "reader", PUT: "reviewer", PATCH: "author or editor", DELETE: "editor" },
  ],
  "/workspaces/{workspace}/claims/{id}/history": [claimsIdHistory, { GET: "reader" }],
  "/workspaces/{workspace}/claims/{id}/merge": [claimsIdMerge, { POST: "editor" }],
  "/workspaces/{workspace}/claims/{id}/restore": [claimsIdRestore, { POST: "editor" }],
  "/workspaces/{workspace}/documents": [documents, { GET: "reader" }],
  "/workspaces/{workspace}/documents/{id}": [
    documentsId,
    { GET: "reader", PUT: "editor", PATCH: "editor", DELETE: "editor" },
  ],
  "/workspaces/{workspace}/documents/{id}/draft": [
    documentsIdDraft,
    { GET: "editor", PUT: "editor", DELETE: "editor" },
  ],
  "/workspaces/{workspace}/documents/{id}/export.pdf": [documentsIdExport, { GET: "reader" }],
  "/workspaces/{workspace}/documents/{id}/history": [documentsIdHistory, { GET: "reader" }],
  "/workspaces/{workspace}/documents/{id}/marks": [documentsIdMarks, { GET: "reader" }],
  "/workspaces/{workspace}/documents/{id}/pages": [documentsIdPages, { GET: "reader" }],
  "/workspaces/{workspace}/documents/{id}/restore": [documentsIdRestore, { POST: "editor" }],
  "/workspaces/{workspace}/documents/{id}/returns/{original}": [
    documentsIdReturnsOriginal,
    { GET: "editor", PUT: "editor" },
  ],
  "/workspaces/{workspace}/documents/{id}/revisions": [documentsIdRevisions, { GET: "reader" }],
  "/workspaces/{workspace}/documents/{id}/revisions/{revision}": [
    documentsIdRevisionsRevision,
    { GET: "reader", PUT: "editor" },
  ],
  "/workspaces/{workspace}/documents/{id}/sign-offs": [documentsIdSignOffs, { GET: "reader" }],
  "/workspaces/{workspace}/documents/{id}/sign-offs/{signOff}": [
    documentsIdSignOffsSignOff,
    { PUT: "editor", DELETE: "editor" },
  ],
  "/workspaces/{workspace}/documents/preview": [documentsPreview, { POST: "editor" }],
  "/workspaces/{workspace}/events": [events, { GET: "reader" }],
  "/workspaces/{workspace}/invitations": [invitations, { GET: "editor" }],
  "/workspaces/{workspace}/invitations/{id}": [invitationsId, { PUT: "editor", DELETE: "author or owner" }],
  "/workspaces/{workspace}/labels": [labels, { GET: "reader" }],
  "/workspaces/{workspace}/members": [members, { GET: "reader" }],
  "/workspaces/{workspace}/members/{id}": [membersId, { GET: "reader", PATCH: "owner", DELETE: "owner" }],
  "/workspaces/{workspace}/originals/{id}": [originalsId, { GET: "reader", PUT: "editor" }],
  "/workspaces/{workspace}/originals/{id}/document.pdf": [originalsIdDocument, { GET: "reader" }],
  "/workspaces/{workspace}/originals/{id}/file": [originalsIdFile, { GET: "reader" }],
  "/workspaces/{workspace}/originals/{id}/first-page.png": [originalsIdFirstPage, { GET: "reader" }],
  "/workspaces/{workspace}/originals/{id}/kin": [originalsIdKin, { GET: "editor" }],
  "/workspaces/{workspace}/originals/{id}/page": [originalsIdPage, { PUT: "editor" }],
  "/workspaces/{workspace}/originals/{id}/pages": [originalsIdPages, { GET: "reader" }],
  "/workspaces/{workspace}/originals/{id}/reading": [
    originalsIdReading,
    { GET: "reader", PUT: "editor", DELETE: "editor" },
  ],
  "/workspaces/{workspace}/pictures": [pictures, { POST: "editor" }],
  "/workspaces/{workspace}/pictures/{picture}": [picturesPicture, { GET: "reader" }],
  "/workspaces/{workspace}/sources": [sources, { GET: "reader" }],
  "/workspaces/{workspace}/sources/{id}": [
    sourcesId,
    { GET: "reader", PUT: "reviewer", PATCH: "reviewer", DELETE: "editor" },
  ],
  "/workspaces/{workspace}/sources/{id}/citations": [sourcesIdCitations, { GET: "reader" }],
  "/workspaces/{workspace}/sources/{id}/restore": [sourcesIdRestore, { POST: "editor" }],
  "/workspaces/{workspace}/tokens": [tokens, { GET: "reader" }],
  "/workspaces/{workspace}/tokens/{id}": [tokensId, { PUT: "reader", DELETE: "author" }],
  "/workspaces/{workspace}/trash": [trash, { GET: "reader" }],
};
