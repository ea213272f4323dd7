/** What the parts of a Word file say of one another, and of things outside. */
import { resolvePath } from "#lib/imports/archive-path.ts";
import { parseXml, type Budget } from "./xml.ts";

export type Relationship = {
  /** The last word of its type: `styles`, `hyperlink`, `officeDocument`. The strict format differs only before it. */
  readonly kind: string;
  readonly target: string;
  /** It names something outside the file. Such things are never opened; a link may lead there. */
  readonly isExternal: boolean;
};

/** By their ids. */
export type Relationships = ReadonlyMap<string, Relationship>;

/** Where the relationships of a part are written: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function parseRelationships(xml: string | undefined, budget: Budget): Relationships {
  if (xml === undefined) return new Map();
  return new Map(
    parseXml(xml, budget).children.map(({ attributes }) => [
      attributes["Id"] ?? "",
      {
        kind: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
        target: attributes["Target"] ?? "",
        isExternal: attributes["TargetMode"] === "External",
      },
    ]),
  );
}

/**
 * The path of the first part of that kind which lies inside the file.
 * @param from the part whose relationships these are; empty for those of the whole file
 * @returns undefined where there is none, or where its path leads out of the file
 */
export function partOf(relationships: Relationships, kind: string, from: string): string | undefined {
  const found = [...relationships.values()].find((one) => one.kind === kind && !one.isExternal);
  return found ? resolvePath(found.target, from) : undefined;
}
