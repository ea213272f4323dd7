import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { findPerson, type Person } from "#lib/auth/principal.ts";
import { requireScope } from "#lib/auth/require-scope.ts";
import type { Scope } from "#lib/auth/scope.ts";
import { env } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { idSchema, revisionNumberSchema } from "#lib/fields.ts";

/**
 * The path of the page being rendered, as lib/launcher/web-request.ts notes it. Next adds `_rsc` to the address
 * when it asks for a page from within another; nobody should see that again.
 */
async function pathOf(): Promise<string> {
  const url = URL.parse((await headers()).get("x-touchstone-path") ?? "/", env.baseUrl());
  url?.searchParams.delete("_rsc");
  return url ? `${url.pathname}${url.search}` : "/";
}

/** The signed-in person; a page that needs one sends everybody else to sign in and back. */
export async function personOfPage(): Promise<Person> {
  const person = await findPerson();
  if (person) return person;
  return redirect(`/sign-in?next=${encodeURIComponent(await pathOf())}`);
}

/** The scope of a page in a workspace; a workspace that is not the reader's is not there. */
export async function scopeOfPage(slug: string): Promise<Scope> {
  await personOfPage();
  return orNotFound(requireScope(slug));
}

/** What a page shows, or the page that says there is no such thing. Other failures are the error page's. */
export async function orNotFound<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && (error.code === "not_found" || error.code === "gone")) return notFound();
    throw error;
  }
}

/** The id in a page's address; what cannot be one names nothing. */
export function idOfPage(text: string): string {
  return idSchema.safeParse(text).data ?? notFound();
}

/** The number of a revision in a page's address; what cannot be one names nothing. */
export const numberOfPage = (text: string | string[]): number =>
  revisionNumberSchema.safeParse(typeof text === "string" && /^\d+$/u.test(text) ? Number(text) : NaN).data ??
  notFound();

/** As orNotFound, but null for what lies in the trash, whose page can say so. */
export async function orInTrash<Result>(work: Promise<Result>): Promise<Result | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "gone") return null;
    return orNotFound(Promise.reject(error));
  }
}
