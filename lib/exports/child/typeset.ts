/** From a sheet to pages: Typst (https://typst.app), running inside this process. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Job } from "../job.ts";
import { looks, stateInks } from "../looks.ts";
import { fontsFor } from "./fonts.ts";

/** Stands for a letter that none of our fonts has: PDF/A does not allow an empty box in its place. */
const SUBSTITUTE = "□";

/** The files that the template reads. None of them exists: they are handed to Typst in memory, below this folder. */
const workspace = import.meta.dirname;

/** @returns a tagged PDF/A-3a whose links to `annot:<n>` stand for the job's segments */
export function typeset({ sheet, webAnnotations }: Job): Uint8Array {
  const words = JSON.stringify(sheet);
  const { files, missing, ...fonts } = fontsFor(words, sheet.lang);
  const readable =
    missing.size === 0 ? words : Array.from(words, (letter) => (missing.has(letter) ? SUBSTITUTE : letter)).join("");
  const data = `{"fonts":${JSON.stringify(fonts)},"looks":${JSON.stringify(looks)},"stateInks":${JSON.stringify(stateInks)},${readable.slice(1)}`;
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...files] }] });
  compiler.mapShadow(join(workspace, "sheet.json"), Buffer.from(data));
  compiler.mapShadow(join(workspace, "annotations.jsonld"), Buffer.from(webAnnotations));
  const compiled = compiler.compile({ mainFileContent: readFileSync(join(workspace, "template.typ"), "utf8") });
  if (!compiled.result) {
    const error = compiled.takeError();
    throw new Error(withoutWords(error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "no pages"));
  }
  try {
    return compiler.pdf(compiled.result, { pdfStandard: "a-3a" });
  } catch (error) {
    throw new Error(withoutWords(error instanceof Error ? error.message : "no file"));
  }
}

/** What Typst says of a failure, for the log: without the words of the document that it quotes. */
const withoutWords = (said: string): string => `Typst: ${said.replace(/`[^`]*`/gu, "`…`").slice(0, 2_000)}`;
