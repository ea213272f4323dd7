import type { Format } from "./model.ts";

/** In which format a pasted text most likely is. Whoever pastes it can say otherwise. */
export function guessFormat(body: string): Format {
  const head = body.slice(0, 20_000);
  if (
    /^\s*<(?:!doctype|html|head|body|article|div|p|h[1-6]|section|main|ul|ol|table|meta|!--)\b/iu.test(head) ||
    /^\s*<!--/u.test(head)
  )
    return "html";
  const signs = [
    /^#{1,6} \S/mu,
    /^(?:[-*+]|\d+\.) \S.*\n(?:[-*+]|\d+\.) \S/mu,
    /\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)/u,
    /\*\*\S[^*\n]*\*\*/u,
    /^> \S/mu,
    /^```/mu,
    /^---\n[\w-]+:/u,
  ];
  const found = signs.filter((sign) => sign.test(head)).length;
  return found >= 2 || /^(?:# \S|---\n[\w-]+:)/u.test(head) ? "markdown" : "text";
}

/** Whether a piece of HTML says more than its plain text: it has structure that a person would miss. */
export const saysMore = (html: string): boolean =>
  /<(?:h[1-6]|ul|ol|table|blockquote|strong|b|em|i|a\s[^>]*href)\b/iu.test(html) ||
  (html.match(/<p\b/giu)?.length ?? 0) > 1;
