import "server-only";
import type { AuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { SESSION_DAYS } from "#lib/users/model.ts";
import { signIn, signOut } from "#lib/users/service.ts";
import { addressOf } from "./peer.ts";

const isSecure = (): boolean => env.baseUrl().startsWith("https:");

/** `__Host-` ties the cookie to exactly this host over TLS; plain http on a local network cannot have it. */
export const sessionCookieName = (): string => (isSecure() ? "__Host-touchstone.session" : "touchstone.session");

/**
 * next-auth signs people in and keeps the cookie. Version 4 gives passwords only JWT sessions, which cannot
 * be taken back; so the JWT carries nothing but the secret of a session whose row we read on every request.
 * @param onRefusal told why signing in failed, where it was not for the password: next-auth keeps only the words
 */
export function authOptions(onRefusal: (refusal: AppError) => void): AuthOptions {
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
    ],
    callbacks: {
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
