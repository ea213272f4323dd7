/**
 * Our annotations on the pages of somebody's PDF: highlights over words, squares around regions, replies in their
 * threads. What is in the file already stays where it is; it gets the replies it has not, and is said anew where it
 * was changed here.
 */
import { around, continues, highlight, note, reply, square, type Quad, type Remark } from "#lib/pdf/annotations.ts";
import { Appearances, type Look, type Side } from "#lib/pdf/appearances.ts";
import type { Edits } from "#lib/pdf/edits.ts";
import type { PagePlace } from "#lib/pages/model.ts";
import { Literal, name, type Codec, type Dict, type Ref } from "#lib/pdf/objects.ts";
import { addAnnotations } from "#lib/pdf/page-annotations.ts";
import { inherited } from "#lib/pdf/pages.ts";
import { date, readText, text } from "#lib/pdf/strings.ts";
import type { Tagging } from "#lib/pdf/tagging.ts";
import { boxOf, Presence, type Present } from "./in-file.ts";
import { lookOf } from "./looks.ts";
import type { PlacedRemark } from "./original-job.ts";

type Setting = {
  readonly pages: readonly Ref[];
  readonly tagging: Tagging | null;
  readonly codec: Codec;
};

export function drawOnPages(edits: Edits, remarks: readonly PlacedRemark[], { pages, tagging, codec }: Setting): void {
  const drawer = new PageDrawer(edits, pages, tagging, codec);
  for (const remark of remarks) drawer.draw(remark);
  addAnnotations(edits, pages, drawer.added);
  if (!tagging) return;
  // Who goes through a tagged page by key comes to its annotations where the structure has them.
  for (const page of drawer.added.keys()) if (!edits.dict(page).has("Tabs")) edits.edit(page).set("Tabs", name("S"));
}

/** The size of a note that belongs to no words, in points. */
const NOTE_SIZE = 18;

class PageDrawer {
  readonly added = new Map<Ref, Ref[]>();
  readonly #edits: Edits;
  readonly #pages: readonly Ref[];
  readonly #tagging: Tagging | null;
  readonly #appearances: Appearances;
  readonly #presence: Presence;
  readonly #turns = new Map<Ref, number>();
  /** How many notes without a place there are on the first page: they stand below one another. */
  #placeless = 0;

  constructor(edits: Edits, pages: readonly Ref[], tagging: Tagging | null, codec: Codec) {
    this.#edits = edits;
    this.#pages = pages;
    this.#tagging = tagging;
    this.#presence = new Presence(edits, pages);
    this.#appearances = new Appearances(edits, codec);
  }

  draw(remark: PlacedRemark): void {
    const present = this.#presence.named(remark.id) ?? (remark.inFile && this.#presence.find(remark.inFile));
    if (present && (remark.isChanged || !remark.inFile)) this.#say(present.ref, remark);
    const thread = present ?? this.#add(remark);
    if (!thread) return;
    for (const [index, answer] of remark.replies.entries()) {
      const inFile = remark.repliesInFile[index];
      const known =
        this.#presence.named(answer.id) ??
        (inFile ? this.#presence.findAnswer(inFile, thread.ref, answer.contents) : null);
      if (!known) this.#put(reply(answer, thread.page, thread.ref, thread.box, this.#appearances.none), thread.page);
      else if (!inFile) this.#say(known.ref, answer);
    }
  }

  /** @returns the first of what was drawn, which its replies answer */
  #add(remark: PlacedRemark): Present | null {
    let first: Present | null = null;
    for (const [index, place] of remark.places.entries()) {
      const page = this.#pages[place.page - 1];
      if (!page || place.quads.length === 0) continue;
      const said = index === 0 ? remark : { ...remark, id: `${remark.id}#${index + 1}` };
      const entries = remark.isRegion ? this.#square(said, page, place.quads) : this.#highlight(said, page, place);
      if (first) continues(entries, first.ref);
      const ref = this.#put(entries, page);
      first ??= { ref, page, box: place.quads[0] ?? around(place.quads) };
    }
    return first ?? this.#note(remark);
  }

  #highlight(remark: PlacedRemark, page: Ref, { quads, corners }: PagePlace): Dict {
    const look = { ...lookOf(remark), side: this.#lineSide(page, quads) };
    const areas = quads.map((quad, at) => corners?.[at] ?? quad);
    return highlight(remark, page, areas, look.wash, this.#appearances.highlight(areas, look));
  }

  #square(remark: PlacedRemark, page: Ref, quads: readonly Quad[]): Dict {
    const look = lookOf(remark);
    const box = around(quads);
    return square(remark, page, box, look.ink, this.#appearances.frame(box, look));
  }

  /** Nothing is lost: what has no place on the pages is a note at the top of the first. */
  #note(remark: PlacedRemark): Present | null {
    const [page] = this.#pages;
    if (!page) return null;
    const shown = boxOf(
      this.#edits,
      inherited(this.#edits, page, "CropBox") ?? inherited(this.#edits, page, "MediaBox"),
    );
    const [left, , , top] = shown ?? [0, 0, 612, 792];
    const above = top - 4 - this.#placeless++ * (NOTE_SIZE + 2);
    const box: Quad = [left + 4, above - NOTE_SIZE, left + 4 + NOTE_SIZE, above];
    const look: Look = lookOf(remark);
    return { ref: this.#put(note(remark, page, box, look.ink, this.#appearances.note(box, look)), page), page, box };
  }

  #put(entries: Dict, page: Ref): Ref {
    const ref = this.#edits.add(entries);
    const key = this.#tagging?.attach(page, ref) ?? null;
    if (key !== null) entries.set("StructParent", key);
    const own = this.added.get(page) ?? [];
    this.added.set(page, own);
    own.push(ref);
    return ref;
  }

  /** Says an annotation of the file anew, where that says something else. What else it has stays. */
  #say(ref: Ref, { contents, updatedAt }: Remark): void {
    const before = this.#edits.resolve(this.#edits.dict(ref).get("Contents"));
    const said = before instanceof Literal ? readText(before) : "";
    if (said.replace(/\r\n?/gu, "\n").trim() === contents.trim()) return;
    const entries = this.#edits.edit(ref);
    entries.set("Contents", text(contents)).set("M", date(updatedAt));
    entries.delete("RC"); // the same words with their looks, which readers prefer
  }

  /** Below the words, as the page is turned for reading; beside those that run down the page. */
  #lineSide(page: Ref, quads: readonly Quad[]): Side {
    const known = this.#turns.get(page);
    const said = known ?? this.#edits.resolve(inherited(this.#edits, page, "Rotate"));
    const turn = typeof said === "number" ? ((said % 360) + 360) % 360 : 0;
    this.#turns.set(page, turn);
    const widest = Math.max(...quads.map(([left, , right]) => right - left));
    const highest = Math.max(...quads.map(([, bottom, , top]) => top - bottom));
    const isAcross = turn === 90 || turn === 270;
    // A word in an upright page is rarely higher than four times its width; a column always is.
    const runsUp = isAcross ? widest < highest * 4 : highest > widest * 4 && highest > 40;
    if (!runsUp) return turn === 180 ? "top" : "bottom";
    return turn === 270 ? "left" : "right";
  }
}
