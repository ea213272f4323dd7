import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#lib/errors.ts";
import { workerPolicy } from "#lib/launcher/security-headers.ts";
import { VIEWER_VERSION } from "../viewing/viewer-files.ts";

/**
 * The parts of PDF.js that a browser fetches by address: itself, its workers, and what they fetch for fonts and pictures.
 * They are served from the package as it is installed, and nothing else of it is.
 */
const scripts = ["pdf.min.mjs", "pdf.worker.min.mjs", "pdf.renderer.min.mjs"];
const folders = ["cmaps", "iccs", "standard_fonts", "wasm"];

const types: Readonly<Record<string, string>> = {
  mjs: "text/javascript",
  js: "text/javascript",
  wasm: "application/wasm",
};

const inPackage = (...parts: readonly string[]): string => join(process.cwd(), "node_modules", "pdfjs-dist", ...parts);

/** Every file that is served, by its address below the version. Read once. */
let files: Promise<ReadonlyMap<string, string>> | null = null;

async function listFiles(): Promise<ReadonlyMap<string, string>> {
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(inPackage(folder))).map((name) => [`${folder}/${name}`, inPackage(folder, name)] as const),
    ),
  );
  return new Map([...scripts.map((name) => [name, inPackage("legacy", "build", name)] as const), ...listed.flat()]);
}

/** One of them as an answer, to be kept for ever. @throws `not_found` */
export async function serveViewerFile(version: string, parts: readonly string[]): Promise<Response> {
  files ??= listFiles();
  const name = parts.join("/");
  const path = version === VIEWER_VERSION ? (await files).get(name) : undefined;
  if (path === undefined) throw new AppError("not_found", "There is no such part of the viewer.");
  return new Response(new Uint8Array(await readFile(path)), {
    headers: {
      "content-type": types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": workerPolicy,
    },
  });
}
