/** Ten passages spread over the pages of a file, and a region: what somebody might mark. */
import { project } from "#lib/anchoring/projection.ts";
import type { PagePlace, PageLayout } from "#lib/pages/model.ts";
import { passageAt, quadsOf } from "#lib/pages/places.ts";
import type { Reading } from "#lib/pages/reading.ts";
import type { Pages } from "../../model.ts";
import { idOf, materialOf, type Passage } from "../material.ts";

const COUNT = 10;
const stances = ["supported", "contested", "unsure", null] as const;

/** An export's material made of a reading: the same that a document made of the file would give. */
export function markedReading(reading: Reading) {
  const { text } = project(reading.content);
  const passages = passagesOf(text, reading.pages);
  const region = regionOn(reading.pages);
  const all: Passage[] = passages.map((passage, index) => ({
    ...passage,
    stance: stances[index % stances.length] ?? null,
    comment: `Remark ${index + 1}: ü, „ja“, 好.`,
    replies: index % 5 === 0 ? 1 : 0,
    ...(index % 3 === 0 ? { claim: 1 } : {}),
  }));
  const places = new Map<string, { places: PagePlace[]; isRegion: boolean }>();
  passages.forEach((passage, index) =>
    places.set(idOf(1_000 + index), { places: quadsOf(reading.pages, passage), isRegion: false }),
  );
  if (region) {
    places.set(idOf(1_000 + all.length), { places: [region.place], isRegion: true });
    all.push({ ...region.passage, comment: "A region." });
  }
  const pages: Pages = {
    count: reading.head.pageCount,
    labels: reading.pages.map(({ label }) => label),
    places,
    inFile: new Map(),
  };
  const title = reading.title ?? "A file";
  return { material: { ...materialOf(reading.content, all, { title }), pages }, pages, text };
}

/** Of three to a dozen words each; the last runs from one page to the next where there are two with words. */
function passagesOf(text: string, pages: readonly PageLayout[]): Passage[] {
  const words = [...text.matchAll(/[^\s\uFFFC]+/gu)].filter(([word]) => /[\p{L}\p{N}]/u.test(word));
  const count = Math.min(COUNT, words.length);
  const chosen = Array.from({ length: count }, (_, index): Passage => {
    const first = Math.floor(((index + 0.3) * words.length) / count);
    const last = words[Math.min(words.length - 1, first + 2 + ((index * 5) % 10))];
    return { start: words[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
  });
  const broken = pages.find((page, index) => page.runs.length > 0 && (pages[index + 1]?.runs.length ?? 0) > 0);
  const before = words.findLast(({ index }) => broken && index < broken.end - 20);
  const after = words.find(({ index }) => broken && index > broken.end + 20);
  if (broken && before && after) chosen.splice(-1, 1, { start: before.index, end: after.index + after[0].length });
  return chosen;
}

/** The middle of the first page. */
function regionOn([page]: readonly PageLayout[]) {
  if (!page) return null;
  const [left, bottom, right, top] = page.box;
  const [width, height] = [right - left, top - bottom];
  const box: [number, number, number, number] = [
    left + width / 4,
    bottom + height / 3,
    right - width / 4,
    top - height / 3,
  ];
  const passage = passageAt(page, box);
  return passage.start < passage.end ? { place: { page: page.number, quads: [box] }, passage } : null;
}
