import { z } from "zod";
import { ApiError, call, workspacePath } from "#components/api/client.ts";
import type { Entry, Outcome } from "#lib/desk/outbox.ts";
import type { Refusal } from "./outbox.ts";

type Sent = { readonly outcome: Outcome; readonly answer: unknown; readonly refusal: Refusal };

/** Sends an entry once. However that ends, it is an answer: what it means is for lib/desk/outbox.ts to say. */
export async function sendEntry({ method, workspace, path, body, version }: Entry): Promise<Sent> {
  try {
    const request = {
      ...(body === null || body === undefined ? {} : { body }),
      ...(version === null ? {} : { version }),
    };
    const answer = await call(method, `${workspacePath(workspace)}${path}`, request, z.unknown());
    return { outcome: { status: 200 }, answer, refusal: { status: 200, message: "", fields: {}, current: null } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { status, message, fields, current } = error;
    return { outcome: { status, current }, answer: undefined, refusal: { status, message, fields, current } };
  }
}
