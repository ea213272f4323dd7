import "server-only";
import type { AuthOptions, Profile, User } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { claimsSchema } from "#lib/identities/model.ts";
import { enterFromOutside } from "#lib/identities/service.ts";
import { log } from "#lib/log.ts";
import { SESSION_DAYS } from "#lib/users/model.ts";
import { signIn, signOut } from "#lib/users/service.ts";
import { addressOf } from "./peer.ts";
import { providerFor } from "./provider.ts";

const isSecure = (): boolean => env.baseUrl().startsWith("https:");

/** `__Host-` ties the cookie to exactly this host over TLS; plain http on a local network cannot have it. */
export const sessionCookieName = (): string => (isSecure() ? "__Host-touchstone.session" : "touchstone.session");

/** The request in which somebody signs in. */
export type Asking = {
  /** Told why signing in failed, where it was not for the password: next-auth keeps only the words. */
  readonly onRefusal: (refusal: AppError) => void;
  readonly headers: Headers;
  /** Who is signed in in that browser already, with the secret of the session. */
  readonly whoIsIn: () => Promise<{ readonly id: string; readonly email: string; readonly sid: string } | null>;
  /** The link of the invitation from whose page somebody went to sign in. */
  readonly invitation: string | null;
};

/**
 * next-auth signs people in and keeps the cookie. Version 4 gives passwords only JWT sessions, which cannot
 * be taken back; so the JWT carries nothing but the secret of a session whose row we read on every request.
 */
export function authOptions({ onRefusal, ...asking }: Asking): AuthOptions {
  const provider = env.provider();
  return {
    secret: env.secret(),
    session: { strategy: "jwt", maxAge: SESSION_DAYS * 86_400 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() },
      },
    },
    providers: [
      CredentialsProvider({
        name: "Password",
        credentials: { email: { label: "E-mail", type: "email" }, password: { label: "Password", type: "password" } },
        authorize: (credentials, request) =>
          signIn({
            email: textOf(credentials?.email),
            password: textOf(credentials?.password),
            address: addressOf(request.headers ?? {}),
            userAgent: String(request.headers?.["user-agent"] ?? ""),
          }).catch((error: unknown) => {
            const refusal = inOneSentence(error);
            onRefusal(refusal);
            throw refusal;
          }),
      }),
      ...(provider ? [providerFor(provider)] : []),
    ],
    callbacks: {
      signIn: ({ account, user, profile }) => (account?.type === "oauth" ? comeIn(user, profile, asking) : true),
      jwt: ({ token, user }) => (user && "sid" in user ? { sub: user.id, sid: user.sid } : token),
      session: ({ session }) => session,
      redirect: ({ url, baseUrl }) => ownPath(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.["sid"] === "string") await signOut(token["sid"]);
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/**
 * Who comes back from the provider, let in: next-auth makes its cookie of what `user` is then, as it does of whoever
 * has shown a password.
 * @returns true, or the path of the page that says why not
 */
async function comeIn(user: User, profile: Profile | undefined, asking: Omit<Asking, "onRefusal">) {
  try {
    const { headers, ...comer } = asking;
    const entered = await enterFromOutside({
      claims: claimsSchema.parse(profile),
      signedIn: await comer.whoIsIn(),
      invitation: comer.invitation,
      address: addressOf(headers),
      userAgent: headers.get("user-agent") ?? "",
    });
    if ("refused" in entered) return `${entered.isConnecting ? "/account" : "/sign-in"}?refused=${entered.refused}`;
    Object.assign(user, { id: entered.id, sid: entered.sid });
    return true;
  } catch (error) {
    log.error("unforeseen failure of signing in", { error });
    return "/sign-in?refused=failed";
  }
}

/** What a form sent is text; of JSON, which next-auth reads too, nobody knows. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** next-auth gives the message of whatever was thrown to the caller: only what was written for people may be in it. */
function inOneSentence(error: unknown): AppError {
  if (error instanceof AppError) return error;
  log.error("unforeseen failure of signing in", { error });
  return new AppError("unexpected", "Something went wrong on our side. Please try again.", { cause: error });
}

/** Only back to ourselves. */
function ownPath(url: string, baseUrl: string): string {
  const target = URL.parse(url, baseUrl);
  return target?.origin === new URL(baseUrl).origin ? `${baseUrl}${target.pathname}${target.search}` : baseUrl;
}
