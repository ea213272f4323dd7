/**
 * Edits appended to a file (ISO 32000, 7.5.6): the file's own bytes stay as they are, and what is new comes after
 * them. So a signature still holds for what was signed, and whoever doubts an addition can cut it off.
 *
 * What is appended says where objects are in the way that the file's last section does, as readers expect: a table
 * after a table, a compressed table after a compressed one. After the latter, what is no stream may go together
 * into compressed streams.
 */
import { Body, rowsOf, TOGETHER, WIDTHS, type Packed, type Place } from "./body.ts";
import type { Change, Edits } from "./edits.ts";
import { bytesOf } from "./lexer.ts";
import { name, Stream, type Codec, type Dict } from "./objects.ts";
import { serialise } from "./serialise.ts";

/** What a section says of itself and not of the file. */
const OWN_ENTRIES = ["Type", "Size", "Index", "Prev", "W", "XRefStm", "Length", "Filter", "DecodeParms", "ID"];

/** @returns what comes after the file's own bytes. The same edits of the same file give the same bytes */
export function append(edits: Edits, codec: Codec): Uint8Array {
  const { file } = edits;
  const { crossReference } = file;
  const body = new Body(codec, file.bytes.length);
  const last = file.bytes.at(-1);
  if (last !== 10 && last !== 13) body.write(bytesOf("\n"));
  const inTable = crossReference.kind === "table";
  let next = writeChanges([...edits.changes()], { body, inTable, next: edits.size });

  const start = body.offset;
  const trailer: Dict = new Map(file.trailer);
  for (const key of OWN_ENTRIES) trailer.delete(key);
  trailer.set("ID", body.identity(file.trailer)).set("Prev", crossReference.start);
  if (inTable) {
    trailer.set("Size", next);
    body.write(bytesOf(`xref\n${tableOf(body.places)}trailer\n${serialise(trailer)}\n`));
  } else {
    const table = next++;
    body.places.set(table, { offset: start, generation: 0 });
    const runs = runsOf([...body.places.keys()]);
    trailer.set("Type", name("XRef")).set("Size", next);
    trailer.set("W", [...WIDTHS]).set(
      "Index",
      runs.flatMap((run) => [run[0] ?? 0, run.length]),
    );
    body.writeObject(table, body.compress(trailer, rowsOf(runs.flat(), body.places)));
  }
  body.write(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return body.bytes();
}

type Writing = { readonly body: Body; readonly inTable: boolean; readonly next: number };

/** @returns the next number that is free */
function writeChanges(changes: readonly Change[], { body, inTable, next }: Writing): number {
  let free = next;
  let waiting: Packed[] = [];
  const writeWaiting = (): void => {
    if (waiting.length > 0) body.writeTogether(free++, waiting);
    waiting = [];
  };
  for (const { number, generation, object } of changes) {
    if (object === undefined) body.places.set(number, { freed: Math.min(65_535, generation + 1) });
    else if (inTable || object instanceof Stream || generation > 0) body.writeObject(number, object, generation);
    else waiting.push({ number, bytes: bytesOf(serialise(object)) });
    if (waiting.length === TOGETHER) writeWaiting();
  }
  writeWaiting();
  return free;
}

/** The rows of a table, each of twenty bytes, below the first number and the count of each run of them. */
function tableOf(places: ReadonlyMap<number, Place>): string {
  const row = (number: number): string => {
    const place = places.get(number);
    const [offset, generation, sign] =
      place && "offset" in place
        ? [place.offset, place.generation, "n"]
        : [0, place && "freed" in place ? place.freed : 0, "f"];
    return `${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} ${sign}\r\n`;
  };
  return runsOf([...places.keys()])
    .map((run) => `${run[0] ?? 0} ${run.length}\n${run.map(row).join("")}`)
    .join("");
}

/** Ascending, in runs without a gap. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}
