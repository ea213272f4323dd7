"use client";
import arrivalStyles from "#components/documents/new/found.module.css";
import { FoundComments, NOBODY } from "#components/documents/new/found-comments.tsx";
import { Some } from "#components/documents/new/some.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Return } from "#lib/returns/model.ts";

type Props = { readonly told: Return; readonly isIn: boolean };

/** What a file has that its document has not, or had not until it was brought in. */
export function Returned({ told, isIn }: Props) {
  const { annotations, annotationCount, replies, replyCount, knownCount, unplacedCount } = told;
  return (
    <>
      <p className={arrivalStyles.pictures} role="status">
        {sentenceOf(told, isIn)}
      </p>
      {annotationCount > 0 ? (
        <section className={arrivalStyles.found} aria-label="New notes">
          <div className={arrivalStyles.mode}>
            {annotationCount === 1 ? "1 new note" : `${annotationCount} new notes`}
          </div>
          <FoundComments label="All new notes" comments={annotations} count={annotationCount} />
        </section>
      ) : null}
      {replyCount > 0 ? (
        <section className={arrivalStyles.found} aria-label="New replies">
          <div className={arrivalStyles.mode}>{replyCount === 1 ? "1 new reply" : `${replyCount} new replies`}</div>
          <Some label="All new replies" count={replyCount} shown={replies.length}>
            {replies.map(({ annotation, name, at, body }, place) => (
              // Two replies can be alike in everything but their place in the list.
              <li key={`${annotation} ${place}`} className={arrivalStyles.comment}>
                <p className={arrivalStyles.who}>
                  <span className={arrivalStyles.person}>{name ?? NOBODY}</span> {at === null ? null : <Time at={at} />}
                </p>
                <Markdown>{body}</Markdown>
              </li>
            ))}
          </Some>
        </section>
      ) : null}
      {knownCount > 0 ? (
        <p className={arrivalStyles.missing}>
          {knownCount === 1 ? "1 note or reply is" : `${knownCount.toLocaleString("en")} notes and replies are`} here
          already, or in the trash, and {knownCount === 1 ? "stays" : "stay"} as{" "}
          {knownCount === 1 ? "it is" : "they are"}.
        </p>
      ) : null}
      {unplacedCount > 0 ? (
        <p className={arrivalStyles.missing}>
          {unplacedCount === 1 ? "1 note stands" : `${unplacedCount.toLocaleString("en")} notes stand`} on words that
          are not in the document, and {unplacedCount === 1 ? "stays" : "stay"} in the file.
        </p>
      ) : null}
    </>
  );
}

function sentenceOf({ annotationCount, replyCount, knownCount, unplacedCount }: Return, isIn: boolean): string {
  if (annotationCount + replyCount + knownCount + unplacedCount === 0) return "There are no comments in this file.";
  if (annotationCount + replyCount === 0) return "There is nothing new in this file.";
  return isIn ? "These have come in." : "This is new, and comes in when you say so.";
}
