/** What the access test needs to know of each operation besides the table of the API: an example of its body. */
import { v7 as uuidv7 } from "uuid";
import { png } from "#lib/pictures/testing/pictures.ts";

/** The ids of things that are there, by the names under which examples and addresses use them. */
export type Things = Readonly<
  Record<
    | "workspace"
    | "document"
    | "annotation"
    | "reply"
    | "claim"
    | "source"
    | "member"
    | "invitation"
    | "token"
    | "original"
    | "picture"
    | "seen"
    | "revised"
    | "signOff",
    string
  >
>;

const text = { format: "text", body: "Some words.\nAnd more of them." };
const content = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "A draft." }] }] };

/** By method and address. What is not here is sent without a body. */
export const bodies: Readonly<Record<string, (things: Things) => unknown>> = {
  "POST /invitations/accept": () => ({ token: "nonsense" }),
  "POST /me/connection": () => ({ password: "nonsense" }),
  "POST /me/password": () => ({ current: "nonsense", next: "a new password" }),
  "PATCH /me": () => ({ name: "Somebody" }),
  "POST /reset": () => ({ token: "nonsense", password: "a new password" }),
  "POST /setup": () => ({
    token: "nonsense",
    person: { email: "a@example.org", name: "A", password: "a new password" },
    workspace: { slug: "a-slug", name: "A" },
  }),
  "PUT /workspaces/{workspace}": () => ({ name: "A workspace" }),
  "PATCH /workspaces/{workspace}": () => ({ name: "A desk" }),
  "PUT /workspaces/{workspace}/annotations/{id}": ({ document }) => ({
    document,
    revision: 1,
    passage: { exact: "The bridge is safe" },
  }),
  "PATCH /workspaces/{workspace}/annotations/{id}": () => ({ comment: "Changed." }),
  "PUT /workspaces/{workspace}/annotations/{id}/confirmation": () => ({ revision: 1 }),
  "PUT /workspaces/{workspace}/annotations/{id}/placement": () => ({
    revision: 1,
    passage: { exact: "The bridge is safe" },
  }),
  "PUT /workspaces/{workspace}/annotations/{id}/replies/{reply}": () => ({ body: "An answer." }),
  "PATCH /workspaces/{workspace}/annotations/{id}/replies/{reply}": () => ({ body: "Another answer." }),
  "PUT /workspaces/{workspace}/claims/{id}": () => ({ statement: "A claim." }),
  "PATCH /workspaces/{workspace}/claims/{id}": () => ({ statement: "Another claim." }),
  "POST /workspaces/{workspace}/claims/{id}/merge": () => ({ into: uuidv7() }),
  "PUT /workspaces/{workspace}/documents/{id}": () => ({ content: text }),
  "PATCH /workspaces/{workspace}/documents/{id}": () => ({ title: "Another title" }),
  "PUT /workspaces/{workspace}/documents/{id}/draft": () => ({ base: 1, content }),
  "PUT /workspaces/{workspace}/documents/{id}/revisions/{revision}": () => ({ content: text }),
  "PUT /workspaces/{workspace}/documents/{id}/sign-offs/{signOff}": () => ({ before: 1, after: 2 }),
  "POST /workspaces/{workspace}/documents/preview": () => ({ content: text }),
  "PUT /workspaces/{workspace}/invitations/{id}": () => ({ role: "reader" }),
  "PATCH /workspaces/{workspace}/members/{id}": () => ({ role: "editor" }),
  "PUT /workspaces/{workspace}/originals/{id}": () => "The bytes of a file.",
  "PUT /workspaces/{workspace}/originals/{id}/page": () => ({ url: "http://localhost/" }),
  "PUT /workspaces/{workspace}/originals/{id}/reading": () => ({}),
  "POST /workspaces/{workspace}/pictures": () => png(1, 1),
  "PUT /workspaces/{workspace}/sources/{id}": () => ({ title: `A source ${uuidv7()}` }),
  "PATCH /workspaces/{workspace}/sources/{id}": () => ({ publisher: "Somebody" }),
  "PUT /workspaces/{workspace}/tokens/{id}": () => ({ name: "A program" }),
};

/** What may rightly be refused although the caller may do it: no passage is gone, nothing is to be confirmed, the page is not public, the file is read already, or cannot be. */
export const mayNotApply = /\/(closing|confirmation|placement|page|reading)$|\/returns\//u;

/** Every page, and who sees it: everybody, whoever is signed in, or members of the workspace. */
export const pages: Readonly<Record<string, "anyone" | "signed in" | "member">> = {
  "/": "anyone",
  "/account": "signed in",
  "/api/docs": "anyone",
  "/invitation/{token}": "anyone",
  "/reset/{token}": "anyone",
  "/setup/{token}": "anyone",
  "/sign-in": "anyone",
  "/w/{workspace}": "member",
  "/w/{workspace}/claims": "member",
  "/w/{workspace}/claims/{id}": "member",
  "/w/{workspace}/documents": "member",
  "/w/{workspace}/documents/new": "member",
  "/w/{workspace}/documents/{id}": "member",
  "/w/{workspace}/documents/{id}/compare": "member",
  "/w/{workspace}/documents/{id}/edit": "member",
  "/w/{workspace}/documents/{id}/history": "member",
  "/w/{workspace}/documents/{id}/returns": "member",
  "/w/{workspace}/documents/{id}/revisions/new": "member",
  "/w/{workspace}/documents/{id}/revisions/{number}": "member",
  "/w/{workspace}/members": "member",
  "/w/{workspace}/settings": "member",
  "/w/{workspace}/sources": "member",
  "/w/{workspace}/sources/{id}": "member",
  "/w/{workspace}/trash": "member",
  "/w/{workspace}/{...elsewhere}": "member",
  "/workspaces/new": "signed in",
};

/** Routes that are no operations of the API and answer everybody. */
export const outside: readonly string[] = [
  "/api/{...path}",
  "/api/auth/{...nextauth}",
  "/api/v1/openapi.json",
  "/healthz",
  "/pdfjs/{version}/{...file}",
];
