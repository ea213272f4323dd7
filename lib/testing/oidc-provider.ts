/**
 * A provider of OpenID Connect for tests: it describes itself, asks whoever comes who they want to be, gives out codes for
 * one use each, and checks what a provider has to check: the secret, the redirect address and the proof (PKCE). It can be
 * told to lie.
 */
import { createHash, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export const CLIENT = { id: "touchstone", secret: "a secret between the two" } as const;

/** What is not as it should be in its answers. */
export type Lie = "none" | "issuer" | "nonce" | "audience" | "signature" | "expired" | "userinfo";

type Grant = { readonly query: URLSearchParams; readonly who: Readonly<Record<string, string>> };

export type OidcProvider = AsyncDisposable & { readonly issuer: string; lie: Lie; readonly asked: () => number };

export async function startOidcProvider(): Promise<OidcProvider> {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const others = generateKeyPairSync("rsa", { modulusLength: 2_048 });
  const grants = new Map<string, Grant>();
  let asked = 0;
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server that listens at a port has one.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider: OidcProvider = {
    issuer,
    lie: "none",
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    asked++;
    const { pathname, searchParams } = new URL(request.url ?? "/", issuer);
    const form = request.method === "POST" ? new URLSearchParams(await text(request)) : null;
    if (pathname === "/.well-known/openid-configuration") return json(response, describe(issuer));
    if (pathname === "/jwks")
      return json(response, {
        keys: [{ ...createPublicKey(keys.privateKey).export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" }],
      });
    if (pathname === "/authorize" && !form) return page(response);
    if (pathname === "/authorize" && form) return grant(response, searchParams, Object.fromEntries(form));
    if (pathname === "/token" && form) return token(request, response, form);
    response.writeHead(404).end();
  }

  function grant(response: ServerResponse, query: URLSearchParams, who: Grant["who"]): void {
    const back = new URL(query.get("redirect_uri") ?? "");
    if (query.get("client_id") !== CLIENT.id || query.get("code_challenge_method") !== "S256")
      return void response.writeHead(400).end("Not a client of this provider.");
    const code = randomUUID();
    grants.set(code, { query, who });
    back.search = String(new URLSearchParams({ code, state: query.get("state") ?? "" }));
    if (who["answer"] === "no")
      back.search = String(new URLSearchParams({ error: "access_denied", state: query.get("state") ?? "" }));
    response.writeHead(303, { location: back.href }).end();
  }

  function token(request: IncomingMessage, response: ServerResponse, form: URLSearchParams): void {
    const code = form.get("code") ?? "";
    const granted = grants.get(code);
    grants.delete(code);
    const basic = Buffer.from(
      `${encodeURIComponent(CLIENT.id)}:${encodeURIComponent(CLIENT.secret).replaceAll("%20", "+")}`,
    ).toString("base64");
    const proof = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood =
      granted?.query.get("code_challenge") === proof &&
      granted.query.get("redirect_uri") === form.get("redirect_uri") &&
      request.headers.authorization === `Basic ${basic}`;
    if (!isGood) return json(response, { error: "invalid_grant" }, 400);
    const signer = provider.lie === "signature" ? others.privateKey : keys.privateKey;
    json(response, {
      access_token: randomUUID(),
      token_type: "Bearer",
      id_token: signed(claims(granted, issuer, provider.lie), signer),
    });
  }

  return provider;
}

const describe = (issuer: string): object => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ["code"],
  subject_types_supported: ["public"],
  id_token_signing_alg_values_supported: ["RS256"],
});

function claims({ query, who }: Grant, issuer: string, lie: Lie): object {
  const now = Math.floor(Date.now() / 1_000) - (lie === "expired" ? 3_600 : 0);
  return {
    iss: lie === "issuer" ? "https://evil.example" : issuer,
    aud: lie === "audience" ? "somebody else" : CLIENT.id,
    nonce: lie === "nonce" ? "another" : query.get("nonce"),
    iat: now,
    exp: now + 300,
    sub: who["subject"],
    email: who["email"],
    email_verified: who["verified"] === "on",
    name: who["name"],
  };
}

function signed(payload: object, key: KeyObject): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const body = `${part({ alg: "RS256", typ: "JWT", kid: "1" })}.${part(payload)}`;
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}

function json(response: ServerResponse, value: object, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}

/** Whoever comes says who they are; it is a provider for tests. */
function page(response: ServerResponse): void {
  const field = (name: string, type: string): string =>
    `<p><label>${name} <input name="${name}" type="${type}"></label></p>`;
  response
    .writeHead(200, { "content-type": "text/html" })
    .end(
      `<!doctype html><html lang="en"><title>Provider</title><main><h1>Who are you?</h1><form method="post">${field("subject", "text")}${field("email", "text")}${field("name", "text")}${field("verified", "checkbox")}<button>Go on</button></form></main></html>`,
    );
}
