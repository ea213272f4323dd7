import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surrogatePairsOf, toCodePoints } from "#lib/anchoring/code-points.ts";
import { project } from "#lib/anchoring/projection.ts";
import { jobOf } from "./job.ts";
import { composeReport } from "./report.ts";
import { cutText, type Piece } from "./segments.ts";
import { materialOf } from "./testing/material.ts";
import { anyMaterial } from "./testing/passages.ts";

describe("a report", () => {
  test("numbers every note once, in the order of the text; the order of its material does not matter", () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const report = composeReport(material, { private: "include" });
        expect(report.notes.map(({ number }) => number)).toEqual(report.notes.map((_, index) => index + 1));
        expect(report.notes).toHaveLength(material.marks.length);
        const standing = report.notes.filter(({ place }) => place.state !== "removed").map(({ place }) => place.start);
        expect(standing).toEqual(standing.toSorted((a, b) => a - b));
        const shuffled = {
          ...material,
          marks: material.marks.toReversed(),
          annotations: material.annotations.toReversed(),
        };
        expect(jobOf(composeReport(shuffled, { private: "include" }))).toEqual(jobOf(report));
      }),
    );
  });

  test("holds nothing private unless it is asked for: not in notes, claims, citations or the attached data", () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const hidden = material.annotations.filter(({ visibility }) => visibility === "private");
        const job = JSON.stringify(jobOf(composeReport(material)));
        for (const { id, citations } of hidden) {
          expect(job).not.toContain(id);
          for (const citation of citations) expect(job).not.toContain(citation.source.title);
        }
        const asked = JSON.stringify(jobOf(composeReport(material, { private: "include" })));
        for (const { id } of hidden) expect(asked).toContain(id);
      }),
    );
  });

  test("is as of the latest change in it", () => {
    const material = materialOf("One two three.", [{ start: 0, end: 3 }]);
    const [annotation] = material.annotations;
    if (!annotation) throw new Error("There is one.");
    const later = { ...material, annotations: [{ ...annotation, updatedAt: "2027-01-01T00:00:00.000Z" }] };
    expect(composeReport(later).asOf).toBe("2027-01-01T00:00:00.000Z");
  });

  test("gives overlapping passages lines of their own", () => {
    const material = materialOf("One two three four.", [
      { start: 0, end: 7 },
      { start: 4, end: 13 },
      { start: 8, end: 18 },
    ]);
    expect(composeReport(material).notes.map(({ lane }) => lane)).toEqual([0, 1, 0]);
  });
});

describe("the text cut at its passages", () => {
  const texts = (pieces: readonly Piece[]): string =>
    pieces.map((piece) => (piece.type === "text" ? piece.text : piece.type === "break" ? "\n" : "")).join("");

  test("is the text; the segments of a note are its passage; its number comes once, after its last word", () => {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const { notes, revision } = composeReport(material, { private: "include" });
        const projection = project(revision.content);
        const { pieces, segments } = cutText(projection, notes);
        const isLeaf = (type: string): boolean => type === "image" || type === "horizontalRule";
        const wordy = projection.blocks
          .map((block, index) => ({ ...block, pieces: pieces[index] ?? [] }))
          .filter(({ node }) => !isLeaf(node.type));
        expect(wordy.map((block) => texts(block.pieces))).toEqual(
          wordy.map(({ start, end }) => projection.text.slice(start, end)),
        );

        const flat = pieces.flat();
        const stands = notes.filter(({ place }) => place.state !== "removed" && place.start < place.end);
        for (const { number, passage } of stands) {
          const marking = flat.filter(
            (piece) =>
              piece.type === "text" && piece.segment !== null && segments[piece.segment]?.notes.includes(number),
          );
          const numbered = flat.flatMap((piece, index) =>
            piece.type === "numbers" && piece.notes.includes(number) ? [index] : [],
          );
          // Line ends within code are words; those between blocks are nobody's.
          expect(texts(marking).replace(/[\n\uFFFC]/gu, "")).toBe(passage.replace(/[\n\uFFFC]/gu, ""));
          expect(numbered).toHaveLength(1);
          expect(marking.every((piece) => flat.indexOf(piece) < (numbered[0] ?? -1))).toBe(true);
        }
        const shown = new Set(stands.map(({ number }) => number));
        const others = flat
          .flatMap((piece) => (piece.type === "numbers" ? piece.notes : []))
          .filter((number) => !shown.has(number));
        expect(others).toEqual([]);
      }),
    );
  });

  test("keeps the address of a link whose words are marked", () => {
    const material = materialOf("See [the gauge](https://example.org/g).", [{ start: 4, end: 7 }]);
    const { notes, revision } = composeReport(material);
    expect(cutText(project(revision.content), notes).segments).toEqual([{ notes: [1], href: "https://example.org/g" }]);
  });
});

test("a job is the same for the same material, and for no other", () => {
  const make = (comment: string) =>
    JSON.stringify(jobOf(composeReport(materialOf("One two.", [{ start: 0, end: 3, comment }]))));
  expect(make("a")).toBe(make("a"));
  expect(make("a")).not.toBe(make("b"));
});

test("the attached annotations count code points", () => {
  const text = "A 😀 smile and a 🚢 ship.";
  const start = text.indexOf("ship");
  const { webAnnotations } = jobOf(composeReport(materialOf(text, [{ start, end: start + 4 }])));
  const at = toCodePoints(surrogatePairsOf(text), start);
  expect(at).toBe(start - 2);
  expect(JSON.parse(webAnnotations)).toMatchObject({
    first: {
      items: [{ target: { selector: [{ exact: "ship" }, { type: "TextPositionSelector", start: at, end: at + 4 }] } }],
    },
  });
});
