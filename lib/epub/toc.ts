/** The table of contents of books of the second version of the format (NCX). */
import type { XmlElement } from "#lib/imports/xml.ts";
import type { TocEntry } from "./model.ts";
import { pathTo } from "./package.ts";

/** By the paths of the files, each with its first entry. */
export type Toc = ReadonlyMap<string, TocEntry>;

/** @param path where the table itself is */
export function readNcx(root: XmlElement, path: string): Toc {
  const toc = new Map<string, TocEntry>();
  const enter = (points: readonly XmlElement[], depth: number): void => {
    for (const { name, children } of points) {
      if (name !== "ncx:navPoint") continue;
      const source = children.find((child) => child.name === "ncx:content")?.attributes["src"];
      const label = children.find((child) => child.name === "ncx:navLabel")?.children[0]?.text ?? "";
      addEntry(toc, pathTo(source, path), label, depth);
      enter(children, depth + 1);
    }
  };
  enter(root.children.find(({ name }) => name === "ncx:navMap")?.children ?? [], 0);
  return toc;
}

/** A file is called what the first entry that leads to it says. */
export function addEntry(toc: Map<string, TocEntry>, path: string | undefined, label: string, depth: number): void {
  const title = label.replace(/\s+/gu, " ").trim();
  if (path !== undefined && title !== "" && !toc.has(path)) toc.set(path, { title, depth });
}
