import { useMemo } from "react";
import { ContentView } from "#components/text/content-view.tsx";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";

type Props = {
  readonly children: string;
  /** The level, on its page, of the comment's uppermost headings. */
  readonly firstHeading?: number;
};

/** A comment or a reply, which is kept as Markdown. It becomes our own closed content first, never HTML. */
export function Markdown({ children, firstHeading = 4 }: Props) {
  const content = useMemo(() => contentFromMarkdown(children), [children]);
  return <ContentView content={content} look="note" firstHeading={firstHeading} />;
}
