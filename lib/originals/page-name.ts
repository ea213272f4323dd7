/** What a page of the web is called as a file. */
import { clip } from "#lib/documents/characters.ts";
import type { PageKind } from "#lib/web-pages/page-types.ts";

const endings: Record<PageKind, string> = { html: ".html", text: ".txt", pdf: ".pdf", docx: ".docx" };

/** Longer names are cut: no file system takes more. In UTF-16 code units. */
const LONGEST = 120;

/** `https://news.example/2024/bridge.php?id=3` → `news.example bridge.html`: its server, the last of its path, and what it is. */
export function nameOfPage(address: string, kind: PageKind): string {
  const { hostname, pathname } = new URL(address);
  const last = decoded(pathname.split("/").findLast((part) => part !== "") ?? "");
  const stem = last.replace(/\.[a-z0-9]{1,5}$/iu, "").replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, " ");
  return clip(`${hostname.replace(/^www\./u, "")} ${stem}`.trim(), LONGEST) + endings[kind];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
