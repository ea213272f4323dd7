/**
 * The content of a revision: a closed schema of TipTap nodes.
 *
 * Nothing else is ever stored, and rendering knows nothing else, so there is no HTML to sanitise and
 * none to inject. The editor's TipTap schema agrees with this one, and a test says so.
 */
import { z } from "zod";
import { isWebAddress } from "#lib/fields.ts";
import { shownPictureSchema } from "#lib/pictures/model.ts";

/** Blocks within blocks: a list in a quote in a list … deeper than any text means. */
export const DEPTH_LIMIT = 24;
/** Nodes of one document, text nodes included. */
export const NODE_LIMIT = 200_000;

const LINK_PROTOCOLS = /^(https?:\/\/|mailto:)/iu;
const linkTarget = z.string().max(2_048).regex(LINK_PROTOCOLS);

const plainMark = (type: "bold" | "italic" | "strike" | "code" | "underline" | "superscript" | "subscript") =>
  z.strictObject({ type: z.literal(type) });

const markSchema = z.discriminatedUnion("type", [
  plainMark("bold"),
  plainMark("italic"),
  plainMark("strike"),
  plainMark("code"),
  plainMark("underline"),
  plainMark("superscript"),
  plainMark("subscript"),
  z.strictObject({ type: z.literal("link"), attrs: z.strictObject({ href: linkTarget }) }),
]);
export type ContentMark = z.output<typeof markSchema>;

const textSchema = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(markSchema).max(8).optional(),
});
const hardBreakSchema = z.strictObject({ type: z.literal("hardBreak") });

const inlineSchema = z.discriminatedUnion("type", [textSchema, hardBreakSchema]);
export type Inline = z.output<typeof inlineSchema>;

const inlines = z.array(inlineSchema).optional();

const paragraphSchema = z.strictObject({ type: z.literal("paragraph"), content: inlines });
const headingSchema = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.int().min(1).max(6) }),
  content: inlines,
});
const codeBlockSchema = z.strictObject({
  type: z.literal("codeBlock"),
  attrs: z.strictObject({ language: z.string().max(40).nullable() }).optional(),
  content: z
    .array(textSchema.omit({ marks: true }))
    .max(1)
    .optional(),
});
const horizontalRuleSchema = z.strictObject({ type: z.literal("horizontalRule") });

/**
 * A picture: one that is kept with the text, or one somewhere on the web. That is not fetched; its description stands
 * for it, and where it is.
 */
const imageSchema = z.strictObject({
  type: z.literal("image"),
  attrs: z.strictObject({
    src: z.string().max(2_048).refine(isWebAddress).nullable(),
    alt: z.string().max(2_000),
    title: z.string().max(500).nullable(),
    picture: shownPictureSchema.nullable().optional(),
  }),
});

const blockquoteSchema = z.strictObject({
  type: z.literal("blockquote"),
  get content(): z.ZodType<Block[]> {
    return z.array(blockSchema).min(1);
  },
});
const listItemSchema = z.strictObject({
  type: z.literal("listItem"),
  get content(): z.ZodType<Block[]> {
    return z.array(blockSchema).min(1);
  },
});
const bulletListSchema = z.strictObject({ type: z.literal("bulletList"), content: z.array(listItemSchema).min(1) });
const orderedListSchema = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z.strictObject({ start: z.int().min(0) }).optional(),
  content: z.array(listItemSchema).min(1),
});
const cellOf = (type: "tableCell" | "tableHeader") =>
  z.strictObject({
    type: z.literal(type),
    attrs: z.strictObject({ colspan: z.int().min(1).max(100), rowspan: z.int().min(1).max(1_000) }).optional(),
    get content(): z.ZodType<Block[]> {
      return z.array(blockSchema).min(1);
    },
  });
const tableRowSchema = z.strictObject({
  type: z.literal("tableRow"),
  content: z.array(z.discriminatedUnion("type", [cellOf("tableCell"), cellOf("tableHeader")])),
});
const tableSchema = z.strictObject({ type: z.literal("table"), content: z.array(tableRowSchema).min(1) });

type Cell = {
  type: "tableCell" | "tableHeader";
  attrs?: { colspan: number; rowspan: number } | undefined;
  content: Block[];
};
type ListItem = { type: "listItem"; content: Block[] };

/** A block of the text. Text blocks (paragraph, heading, codeBlock) hold the words; the others hold blocks, or nothing. */
export type Block =
  | z.output<typeof paragraphSchema>
  | z.output<typeof headingSchema>
  | z.output<typeof codeBlockSchema>
  | z.output<typeof horizontalRuleSchema>
  | z.output<typeof imageSchema>
  | { type: "blockquote"; content: Block[] }
  | { type: "bulletList"; content: ListItem[] }
  | { type: "orderedList"; attrs?: { start: number } | undefined; content: ListItem[] }
  | { type: "table"; content: { type: "tableRow"; content: Cell[] }[] };

const blockSchema: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion("type", [
    paragraphSchema,
    headingSchema,
    codeBlockSchema,
    horizontalRuleSchema,
    imageSchema,
    blockquoteSchema,
    bulletListSchema,
    orderedListSchema,
    tableSchema,
  ]),
);

export type Content = { type: "doc"; content: Block[] };

const contentSchema: z.ZodType<Content> = z.strictObject({
  type: z.literal("doc"),
  content: z.array(blockSchema).min(1),
});

/** Any node of the tree, for walks that do not care which. */
export type ContentNode = Content | Block | Inline | ListItem | Cell | { type: "tableRow"; content: Cell[] };

/** The nodes inside a node; none for leaves. */
export function childrenOf(node: ContentNode): readonly ContentNode[] {
  return "content" in node && node.content ? node.content : [];
}

/**
 * Content from outside, checked. Depth and size are measured first and without recursion, so that
 * nothing hostile reaches the recursive schema.
 * @returns the content, or a sentence that says what is wrong with it
 */
export function parseContent(input: unknown): { readonly content: Content } | { readonly problem: string } {
  const problem = tooDeepOrLarge(input);
  if (problem) return { problem };
  const parsed = contentSchema.safeParse(input);
  if (parsed.success) return { content: parsed.data };
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  return { problem: `This is not a document we can store${path ? ` (at ${path})` : ""}.` };
}

function tooDeepOrLarge(input: unknown): string | null {
  let count = 0;
  const rest: { readonly node: unknown; readonly depth: number }[] = [{ node: input, depth: 0 }];
  for (let entry = rest.pop(); entry; entry = rest.pop()) {
    const { node, depth } = entry;
    if (depth > DEPTH_LIMIT) return "The text is nested more deeply than a document can be.";
    if (++count > NODE_LIMIT) return "The text has more parts than a document can have.";
    if (typeof node !== "object" || node === null || !("content" in node) || !Array.isArray(node.content)) continue;
    for (const child of node.content) rest.push({ node: child, depth: depth + 1 });
  }
  return null;
}
