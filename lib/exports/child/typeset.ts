/** From a sheet to pages: Typst (https://typst.app), running inside this process. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { WEB_ANNOTATIONS } from "#lib/pdf/attachments.ts";
import { looks, stateInks } from "../looks.ts";
import { columnSchema, measuredSchema, stackNotes } from "../margin.ts";
import type { Job } from "../job.ts";
import type { Sheet } from "../sheet.ts";
import { fontsFor } from "./fonts.ts";

/** Stands for a letter that none of our fonts has: PDF/A does not allow an empty box in its place. */
const SUBSTITUTE = "◊";

/** The files that the template reads. None of them exists: they are handed to Typst in memory, below this folder. */
const workspace = import.meta.dirname;

/** Letters each of which some font has, but no font together, such as a Greek letter with a Hebrew point. */
const ATTEMPTS = 4;

export type Typesetting = {
  /** What is attached to the file; null for nothing. */
  readonly webAnnotations: string | null;
  /** The bytes of the pictures in base64, by the names that the sheet has for them. */
  readonly pictures?: Job["pictures"];
  /** With the structure that listeners need, and all that PDF/A-3a asks for; or plainly, which is quicker. */
  readonly isTagged: boolean;
};

/** @returns a PDF whose links to `annot:<n>` stand for the job's segments */
export function typeset(sheet: Sheet, { webAnnotations, pictures = {}, isTagged }: Typesetting): Uint8Array {
  const words = JSON.stringify(sheet);
  const { files, missing, ...fonts } = fontsFor(words, sheet.lang);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...files] }] });
  compiler.mapShadow(join(workspace, WEB_ANNOTATIONS), Buffer.from(webAnnotations ?? ""));
  for (const [name, base64] of Object.entries(pictures))
    compiler.mapShadow(join(workspace, name), Buffer.from(base64, "base64"));
  let hasPictures = Object.keys(pictures).length > 0;
  const given = { fonts, looks, stateInks, attaches: webAnnotations !== null };
  let stacked: ReturnType<typeof stackNotes> = { beside: [], spilt: [] };
  const hand = (letters: ReadonlySet<string>): void => {
    const whole = `${JSON.stringify({ ...given, ...stacked, hasPictures }).slice(0, -1)},${words.slice(1)}`;
    compiler.mapShadow(join(workspace, "sheet.json"), Buffer.from(substituted(whole, letters)));
  };
  let without: ReadonlySet<string> = missing;
  for (let attempt = 1; ; attempt++) {
    hand(without);
    const made = attempted(() => {
      if (sheet.notesIn === "margin") {
        stacked = placesBeside(compiler);
        hand(without);
      }
      return compiler.pdf(compile(compiler), isTagged ? { pdfStandard: "a-3a" } : { pdfTags: false });
    });
    if (typeof made !== "string") return made;
    without = undisplayable(made);
    if (without.size > 0 && attempt < ATTEMPTS) continue;
    // One that is broken inside must not keep the text from being set: its description stands for it, and for all others.
    if (!hasPictures) throw new Error(withoutWords(made));
    hasPictures = false;
    without = missing;
  }
}

/** Where the notes stand in the margin: asked of pages that were set without them, which does not move a word. */
function placesBeside(compiler: NodeCompiler): ReturnType<typeof stackNotes> {
  const document = compile(compiler);
  const ask = (selector: string): unknown => compiler.query(document, { selector, field: "value" });
  const [column] = columnSchema.array().parse(ask("<column>"));
  const notes = measuredSchema.array().parse(ask("<beside>"));
  return column ? stackNotes(notes, column) : { beside: [], spilt: [] };
}

/** What was made, or what was said of why not. */
function attempted(make: () => Uint8Array): Uint8Array | string {
  try {
    return make();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

function compile(compiler: NodeCompiler): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: readFileSync(join(workspace, "template.typ"), "utf8") });
  if (compiled.result) return compiled.result;
  const error = compiled.takeError();
  throw new Error(error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "no pages");
}

/** The words with a sign in place of each of some letters. */
function substituted(words: string, letters: ReadonlySet<string>): string {
  if (letters.size === 0) return words;
  return Array.from(words, (letter) => (letters.has(letter) ? SUBSTITUTE : letter)).join("");
}

/** The letters, other than plain ones, in what Typst says could not be displayed; it quotes them as Rust does, twice. */
function undisplayable(said: string): Set<string> {
  const quoted = [...said.matchAll(/the text `(.*?)` could not be displayed/gsu)].map(([, text = ""]) => text);
  const letters = quoted
    .join("")
    .replace(/\\+u\{([0-9a-f]+)\}/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return new Set(Array.from(letters).filter((letter) => /[^\x20-\x7e\s◊]/u.test(letter)));
}

/** What Typst says of a failure, for the log: without the words of the document that it quotes. */
const withoutWords = (said: string): string => `Typst: ${said.replace(/`[^`]*`/gu, "`…`").slice(0, 2_000)}`;
