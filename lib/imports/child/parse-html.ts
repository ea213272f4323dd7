/**
 * Foreign HTML → a document, with limits that hold while it is being parsed.
 *
 * parse5 reads as browsers do, and is stopped at a depth or number of elements that no article has: work on
 * elements within elements is quadratic everywhere else. Its tree, without what is never text, is what
 * linkedom turns into the DOM that Readability needs.
 */
import { parseHTML } from "linkedom";
import { defaultTreeAdapter, type DefaultTreeAdapterMap, parse, serialize, type TreeAdapter } from "parse5";

/** Real pages reach a depth of about 60. */
const DEPTH = 256;
/** The largest specifications on the web have as many. */
const ELEMENTS = 200_000;
/** Attributes of one element that are kept. */
const ATTRIBUTES = 32;

/** Why a page cannot be read; a sentence for the person. */
export class Unreadable extends Error {}

/** @throws Unreadable */
export function parseHtml(html: string): Document {
  const tree = parse(html, { treeAdapter: limited(), scriptingEnabled: false });
  prune(tree);
  return parseHTML(serialize(tree)).document;
}

type Tree = DefaultTreeAdapterMap;

function limited(): TreeAdapter<Tree> {
  let depth = 0;
  let elements = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      if (++depth > DEPTH) throw new Unreadable("This page is nested more deeply than any text. Nothing was stored.");
    },
    onItemPop: () => {
      depth--;
    },
    createElement: (tag, namespace, attributes) => {
      if (++elements > ELEMENTS)
        throw new Unreadable("This page has more parts than a document can have. Nothing was stored.");
      return defaultTreeAdapter.createElement(tag, namespace, attributes.slice(0, ATTRIBUTES));
    },
  };
}

const DROPPED = new Set([
  "style",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "canvas",
  "audio",
  "video",
  "applet",
]);

/** Takes away what is never text; of scripts the descriptions of the article stay (JSON-LD). */
function prune(tree: Tree["document"]): void {
  const rest: Tree["parentNode"][] = [tree];
  for (let parent = rest.pop(); parent; parent = rest.pop()) {
    parent.childNodes = parent.childNodes.filter((child) => !isDropped(child));
    for (const child of parent.childNodes) if ("childNodes" in child) rest.push(child);
  }
}

function isDropped(node: Tree["childNode"]): boolean {
  if (node.nodeName === "#comment") return true;
  if (!("tagName" in node)) return false;
  if (node.tagName === "script") return !node.attrs.some(({ value }) => value === "application/ld+json");
  return DROPPED.has(node.tagName);
}
