/**
 * Foreign HTML → a document, with limits that hold while it is being parsed.
 *
 * parse5 reads as browsers do, and is stopped at a depth or number of elements that no article has: work on
 * elements within elements is quadratic everywhere else. Its tree, without what is never text, is what
 * linkedom turns into the DOM that Readability needs.
 */
import { parseHTML } from "linkedom";
import {
  defaultTreeAdapter,
  type DefaultTreeAdapterMap,
  Parser,
  serialize,
  Token,
  TokenizerMode,
  type TreeAdapter,
} from "parse5";

/** Real pages reach a depth of about 60. */
const DEPTH = 256;
/** The largest specifications on the web have as many. */
const ELEMENTS = 200_000;
/** Attributes of one element that are kept. */
const ATTRIBUTES = 32;

/** Why a page cannot be read; a sentence for the person. */
export class Unreadable extends Error {}

/**
 * @param isXhtml whether `<title/>` is all there is of an element, as in the chapters of books
 * @throws Unreadable
 */
export function parseHtml(html: string, isXhtml = false): Document {
  const parser = isXhtml ? XhtmlParser : Parser;
  const tree = parser.parse<Tree>(html, { treeAdapter: limited(), scriptingEnabled: false });
  prune(tree);
  return parseHTML(serialize(tree)).document;
}

type Tree = DefaultTreeAdapterMap;

/** Reads as browsers read HTML, broken or not, but ends an element where XML would. */
class XhtmlParser extends Parser<Tree> {
  override onStartTag(token: Token.TagToken): void {
    super.onStartTag(token);
    // Elements of HTML that never hold anything, and those of drawings and formulas, were ended.
    if (!token.selfClosing || token.ackSelfClosing) return;
    this.onEndTag({ ...token, type: Token.TokenType.END_TAG, attrs: [], selfClosing: false });
    // After <title> or <script> everything would be text.
    this.tokenizer.state = TokenizerMode.DATA;
  }
}

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
