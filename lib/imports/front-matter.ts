/** What many programs write at the top of a Markdown file, between two lines of dashes. */

type Matter = {
  readonly title?: string;
  readonly byline?: string;
  readonly language?: string;
  readonly published?: string;
};

const BLOCK = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u;

/** @returns the plain values we have a use for, and the text after them; nothing is taken from what is not front matter */
export function frontMatterOf(body: string): { readonly matter: Matter; readonly rest: string } {
  const [whole, inside = ""] = BLOCK.exec(body) ?? [];
  const lines = inside.split("\n").filter((line) => line.trim() !== "");
  // Every line is a value, or belongs to the one before: indented, or an item of a list.
  if (whole === undefined || !lines.every((line) => /^(?:[\w-]+:(?:\s|$)|\s|- |#)/u.test(line)))
    return { matter: {}, rest: body };
  const values = new Map(lines.flatMap((line) => pairOf(line)));
  return {
    matter: {
      ...optional("title", values.get("title")),
      ...optional("byline", values.get("byline") ?? values.get("author")),
      ...optional(
        "language",
        /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.exec(values.get("lang") ?? values.get("language") ?? "")?.[0],
      ),
      ...optional("published", /^\d{4}-\d{2}-\d{2}/u.exec(values.get("date") ?? "")?.[0]),
    },
    rest: body.slice(whole.length),
  };
}

function pairOf(line: string): [string, string][] {
  const [, key = "", value = ""] = /^([\w-]+):\s+(.+)$/u.exec(line) ?? [];
  const plain = value.trim().replace(/^(["'])(.*)\1$/u, "$2");
  return plain === "" || /^[[{|>&*]/u.test(plain) ? [] : [[key.toLowerCase(), plain.slice(0, 500).toWellFormed()]];
}

const optional = <Key extends keyof Matter>(key: Key, value: string | undefined): Pick<Matter, Key> =>
  // A computed key loses its type.
  (value === undefined || value === "" ? {} : { [key]: value }) as Pick<Matter, Key>;
