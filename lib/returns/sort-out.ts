/**
 * What a file that comes back has to bring. Its annotations are of three kinds: those that went out from here, which
 * bear their ids as names; those that came in with it before, which are recognised by what they are; and new ones. Of
 * threads that are here only the answers that are not are new, whatever their first words say by now: what somebody
 * wrote here is not overwritten by what a file says of it.
 */
import type { OutsideComment } from "#lib/imports/model.ts";
import { idOfName } from "./named.ts";

type Said = OutsideComment["answers"][number];

/** What is here, as far as whoever brings the file may see it; in the trash or not. */
export type Here = {
  /** Annotations of the document, by id; of those in the trash it is only known that they are. */
  readonly annotations: ReadonlyMap<string, { readonly isTrashed: boolean }>;
  readonly replies: ReadonlySet<string>;
};

export type Sorted = {
  /** Threads that bear the name of an annotation here, with what may be new in them. */
  readonly ours: readonly { readonly annotation: string; readonly answers: readonly Said[] }[];
  /** All others, without those of their answers that went out from here. */
  readonly others: readonly OutsideComment[];
  /** How many annotations and answers bear a name of ours. */
  readonly known: number;
};

export function sortOut(threads: readonly OutsideComment[], here: Here): Sorted {
  const ours: { annotation: string; answers: readonly Said[] }[] = [];
  const others: OutsideComment[] = [];
  let known = 0;
  for (const thread of threads) {
    const answers = thread.answers.filter(({ key }) => !here.replies.has(idOfName(key) ?? ""));
    known += thread.answers.length - answers.length;
    const id = idOfName(thread.key);
    const annotation = id === null ? undefined : here.annotations.get(id);
    if (id === null || !annotation) {
      others.push({ ...thread, answers });
      continue;
    }
    known += 1;
    if (!annotation.isTrashed) ours.push({ annotation: id, answers });
  }
  return { ours, others, known };
}
