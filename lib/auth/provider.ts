import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import type { Provider } from "#lib/identities/model.ts";

/** Its name in next-auth's addresses: `/api/auth/callback/oidc` is what one registers with the provider. */
export const PROVIDER_ID = "oidc";

const saidSchema = z.looseObject({ iss: z.string(), sub: z.string() });
type Said = z.output<typeof saidSchema>;

/** What a signed answer says. openid-client has checked it when this reads it. */
const saidIn = (token: string): Said =>
  saidSchema.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()));

/** How long the provider may take for one answer, in milliseconds. */
const PATIENCE = 10_000;

/**
 * The provider as next-auth asks it: by its own description of itself, with a code that is good only for the browser that
 * asked (PKCE and state) and an answer that is good only once (nonce). The signature, audience and times of the answer
 * are checked by openid-client; that it is this issuer's, by lib/identities.
 */
export function providerFor({ issuer, clientId, clientSecret, name }: Provider): OAuthConfig<Said> {
  return {
    id: PROVIDER_ID,
    name,
    type: "oauth",
    issuer,
    wellKnown: `${issuer.replace(/\/$/u, "")}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    httpOptions: { timeout: PATIENCE },
    userinfo: {
      // Some say no more in the answer itself than who it is, and the rest to whoever asks with it.
      async request({ tokens, client }) {
        const said = saidIn(tokens.id_token ?? "");
        if ("email" in said || !client.issuer.metadata["userinfo_endpoint"] || !tokens.access_token) return said;
        const more = saidSchema.parse({ iss: said.iss, ...(await client.userinfo(tokens.access_token)) });
        return more.sub === said.sub ? { ...more, ...said } : said;
      },
    },
    profile: ({ sub }) => ({ id: sub }),
  };
}
