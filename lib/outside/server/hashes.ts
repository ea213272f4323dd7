import "server-only";
import { requestHash } from "#lib/db/request-hash.ts";
import type { OutsideComment } from "#lib/imports/model.ts";
import { keysOf } from "../notes.ts";

type Said = OutsideComment["answers"][number];

/** An answer, and what it is recognised by when it comes in again. */
export type HashedAnswer = { readonly answer: Said; readonly hash: string };

export type HashedComment = {
  readonly comment: OutsideComment;
  readonly hash: string;
  readonly answers: readonly HashedAnswer[];
};

const hashOf = (documentId: string, key: string): string => requestHash("outside", [documentId, key]);

/** What each comment on a document, and each answer to it, is recognised by when it comes in again. */
export function hashed(documentId: string, comments: readonly OutsideComment[]): HashedComment[] {
  const keys = keysOf(comments);
  return comments.map((comment, position) => {
    const key = keys[position] ?? "";
    return { comment, hash: hashOf(documentId, key), answers: hashedAnswers(documentId, key, comment.answers) };
  });
}

/** @param thread what tells their thread from others of the document */
export function hashedAnswers(documentId: string, thread: string, answers: readonly Said[]): HashedAnswer[] {
  const keys = keysOf(answers);
  return answers.map((answer, at) => ({ answer, hash: hashOf(documentId, `${thread} ${keys[at]}`) }));
}
