/** The hard article with a hundred annotations: of single letters, of words, of paragraphs, overlapping and nested. */
import { project } from "#lib/anchoring/projection.ts";
import { contentFromMarkdown } from "#lib/markdown/parse.ts";
import { stances } from "#lib/ledger/model.ts";
import type { Material } from "../model.ts";
import { hardArticle } from "./article.ts";
import { materialOf, type Passage } from "./material.ts";

/** The article several times over, so that passages run over pages. */
const source = [hardArticle, hardArticle, hardArticle].join("\n\n");
const { text } = project(contentFromMarkdown(source));

/** The named words, wherever they stand first. */
function at(words: string, more: Partial<Passage> = {}): Passage {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The article does not say “${words}”.`);
  return { start, end: start + words.length, ...more };
}

const wholeParagraph = text.slice(0, text.indexOf("\n"));
/** Those that are hard: they come first in the material. */
export const chosen: readonly Passage[] = [
  at(wholeParagraph, { stance: "supported", comment: "All of it, **really**.", claim: 1 }),
  at("forty-two passengers", { stance: "contested", comment: "Forty-one.", replies: 2, claim: 1 }),
  at("the tide tables had been misprinted; the office did", { stance: "unsure", claim: 2 }),
  at("the office did, and said nothing for eleven days", { stance: "contested", claim: 2 }),
  at("x"),
  at("fog to the north,\nrain to the west, with the gauge readings missing.\nAt 05:20", { stance: "supported" }),
  at("غادرت العبّارة الرصيف القديم", { stance: "contested", comment: "غير صحيح (12)." }),
  at("המעבורת עזבה את הרציף", { stance: "supported" }),
  at("船上没有人知道", { comment: "你好" }),
  at("船上の誰も", { stance: "unsure" }),
  at("옛 부두를 떠났고", { stance: "supported" }),
  at("पुराने घाट से चली", { stance: "contested" }),
  at("Паром отошёл", {}),
  at("Lighthouse\n3.07", { stance: "contested" }),
  at("surge(height, wind):\n    # knots", { comment: "See `wind`." }),
  at("👩‍🚒 is on her way", { stance: "supported" }),
  at(
    "In the end the passengers walked home along the dike, and the oranges were found in spring.\nBefore dawn the ferry Aurora left",
    {},
  ),
];

/** One after the other through the whole text, of one to forty words. */
function spread(count: number): Passage[] {
  const words = [...text.matchAll(/\S+/gu)];
  return Array.from({ length: count }, (_, index) => {
    const first = Math.floor(((index + 0.5) * words.length) / count);
    const last = Math.min(words.length - 1, first + ((index * 11) % 40));
    const end = words[last];
    return {
      start: words[first]?.index ?? 0,
      end: (end?.index ?? 0) + (end?.[0].length ?? 0),
      stance: [...stances, null][index % 4] ?? null,
      comment: index % 2 === 0 ? "A remark." : "",
      replies: index % 5 === 0 ? 1 : 0,
      claim: (index % 6) + 1,
    };
  });
}

export const markedArticle = (): Material =>
  materialOf(source, [...chosen, ...spread(100 - chosen.length)], {
    title: "The morning the ferry left without a pilot",
    byline: "By Ane Holt and Piotr Wrona",
    dateline: "LINDHOLM, 14 March",
  });
