/** A PDF that was read, as a text that comes in. Nothing is taken out of its text: places on its pages count in it. */
import { clip } from "#lib/documents/characters.ts";
import type { Content } from "#lib/documents/content.ts";
import { LINE_LIMIT } from "#lib/fields.ts";
import type { ReadingEnd, ReadingHead } from "#lib/pages/reading.ts";
import type { Found, Imported, OutsideComment } from "./model.ts";

type FromPdf = { readonly content: Content; readonly imported: Imported; readonly found: Found };

/** @param name of the file, which is its title where it has no other */
export function fromPdf(head: ReadingHead, end: ReadingEnd, name: string, comments: OutsideComment[]): FromPdf {
  const { content, language, pagesWithoutText } = end;
  const title = end.title ?? head.title ?? withoutSuffix(name);
  return {
    content,
    imported: {
      repairs: [],
      title: clip(title, LINE_LIMIT),
      ...(head.author === null ? {} : { byline: clip(head.author, LINE_LIMIT) }),
      ...(language === null ? {} : { language }),
    },
    found: {
      comments,
      changes: [],
      leftOut: {
        hiddenTexts: 0,
        embeddedObjects: 0,
        links: end.leftAlone,
        attachments: end.attachments ?? 0,
        annotations: end.unread ?? 0,
      },
      pages: { count: head.pageCount, withoutText: pagesWithoutText.length },
      book: null,
    },
  };
}

const withoutSuffix = (name: string): string => name.replace(/\.pdf$/iu, "").trim() || name;
