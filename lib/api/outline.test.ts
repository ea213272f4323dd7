import { expect, test } from "vitest";
import { z } from "zod";
import { createAnnotationSchema } from "#lib/annotations/model.ts";
import { exampleOf, outline } from "./outline.ts";

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });

test.each([
  [z.string(), "string"],
  [z.int().nullable(), "number | null"],
  [z.array(z.enum(["a", "b"])), '("a" | "b")[]'],
  [z.object({ title: z.string(), labels: z.array(z.string()).optional() }), "{ title: string, labels?: string[] }"],
  [z.array(z.object({ id: z.uuid() })), "{ id: string }[]"],
  [z.unknown(), "anything"],
])("the outline of a schema reads as a type: %#", (schema, text) => {
  expect(outline(schemaOf(schema))).toBe(text);
});

test("a long shape is written over several lines, each field on its own", () => {
  const lines = outline(schemaOf(createAnnotationSchema)).split("\n");
  expect(lines[0]).toBe("{");
  expect(lines).toContain("  document: string,");
  expect(lines.at(-1)).toBe("}");
});

test("an example has what must be there and nothing else", () => {
  const schema = z.object({
    title: z.string(),
    kind: z.enum(["x", "y"]),
    note: z.string().optional(),
    at: z.array(z.int()),
  });
  expect(exampleOf(schemaOf(schema))).toEqual({ title: "…", kind: "x", at: [1] });
  expect(exampleOf(schemaOf(z.object({ a: z.boolean().optional(), b: z.string().optional() })))).toEqual({ a: true });
});
