/**
 * Signing in and out, at next-auth's own address, which is not part of the API. Its own client is not used: when
 * the server cannot be reached it leaves the page, and what was typed is gone.
 */
import { z } from "zod";
import { ApiError, problemSchema } from "./client.ts";

const tokenSchema = z.object({ csrfToken: z.string() });
const answerSchema = z.object({ url: z.string() });

const WRONG = "This e-mail address and this password do not belong together. Please look at both and try again.";

/** Begins a session in this browser. @throws ApiError with the sentence for the person */
export async function signIn(person: { readonly email: string; readonly password: string }): Promise<void> {
  const { response, answer } = await post("callback/credentials", person);
  const failure = URL.parse(answer.url, window.location.origin)?.searchParams.get("error");
  if (response.ok && !failure) return;
  throw new ApiError({ status: response.status, code: "unauthenticated", detail: WRONG });
}

/** Goes to the provider to sign in there, and from there to a path of ours. @throws ApiError when that is not begun */
export async function signInElsewhere(next: string): Promise<void> {
  const { answer } = await post("signin/oidc", { callbackUrl: next });
  await leaveFor(answer.url);
}

/** Ends this browser's session. @throws ApiError */
export async function signOut(): Promise<void> {
  await post("signout", {});
}

async function post(path: string, values: Readonly<Record<string, string>>) {
  const { csrfToken } = tokenSchema.parse(await (await send("csrf")).json());
  const response = await send(path, {
    method: "POST",
    body: new URLSearchParams({ ...values, csrfToken, json: "true" }),
  });
  const said: unknown = await response.json().catch(() => null);
  const answer = answerSchema.safeParse(said).data;
  if (answer) return { response, answer };
  throw new ApiError(
    problemSchema.safeParse(said).data ?? {
      status: response.status,
      code: "unexpected",
      detail: "The server could not do that just now. Nothing was changed; please try again.",
    },
  );
}

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(`/api/auth/${path}`, init);
  } catch (cause) {
    throw new ApiError(
      { status: 0, code: "unreachable", detail: "The server cannot be reached. Nothing was lost; please try again." },
      { cause },
    );
  }
}

/**
 * Goes to another page by loading it anew, so that nothing of what this browser knew before is kept. Resolves
 * only when the page is shown again from the browser's history; until then whatever led here stays busy.
 */
export async function leaveFor(path: string): Promise<void> {
  window.location.assign(path);
  await new Promise((resolve) => window.addEventListener("pageshow", resolve, { once: true }));
}
