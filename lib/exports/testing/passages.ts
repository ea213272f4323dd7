/** Random passages of a text, for laws. */
import fc from "fast-check";
import { project } from "#lib/anchoring/projection.ts";
import { anyContent } from "#lib/testing/content.ts";
import type { Material } from "../model.ts";
import { materialOf, type Passage } from "./material.ts";

/** Passages anywhere in a text of that length: overlapping, nested, of one character. */
export const passagesIn = (length: number): fc.Arbitrary<Passage[]> =>
  length === 0
    ? fc.constant([])
    : fc.array(
        fc
          .record({
            a: fc.nat(length),
            b: fc.nat(length),
            stance: fc.constantFrom("supported", "contested", "unsure", null),
            isPrivate: fc.boolean(),
            isGone: fc.boolean(),
            claim: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
          })
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, claim, ...rest }) => ({
            ...rest,
            start: Math.min(a, b),
            end: Math.max(a, b),
            ...(claim === null ? {} : { claim }),
          })),
        { maxLength: 8 },
      );

/** Any content of the schema, with passages marked in it. */
export const anyMaterial: fc.Arbitrary<Material> = anyContent.chain((content) =>
  passagesIn(project(content).text.length).map((passages) => materialOf(content, passages)),
);
