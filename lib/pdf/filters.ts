/** The bytes of a stream without their compression: Flate, with or without predictor, is what structures use. */
import { Name, PdfProblem, type Codec, type Dict, type PdfObject, type Stream } from "./objects.ts";

/** The most that one structural stream may become. What pages show is never decoded here. In bytes. */
const INFLATED_LIMIT = 64 * 1024 * 1024;

type Resolve = (object: PdfObject | undefined) => PdfObject;

/** @throws PdfProblem for a filter other than Flate */
export function decode(stream: Stream, { inflate }: Codec, resolve: Resolve): Uint8Array {
  const filters = listed(resolve(stream.dict.get("Filter")));
  const parameters = listed(resolve(stream.dict.get("DecodeParms")));
  return filters.reduce<Uint8Array>((bytes, filter, index) => {
    if (!(filter instanceof Name) || filter.value !== "FlateDecode")
      throw new PdfProblem("A stream is encoded in a way that is not read here.");
    const settings = resolve(parameters[index]);
    return unpredict(inflated(bytes, inflate), settings instanceof Map ? settings : new Map());
  }, stream.bytes);
}

/** Whatever the machine says of bytes it can't inflate, or of too many of them. @throws PdfProblem */
function inflated(bytes: Uint8Array, inflate: Codec["inflate"]): Uint8Array {
  try {
    return inflate(bytes, INFLATED_LIMIT);
  } catch (cause) {
    throw new PdfProblem("A compressed part of the file is damaged, or too large.", { cause });
  }
}

const listed = (object: PdfObject): PdfObject[] => (object === null ? [] : Array.isArray(object) ? object : [object]);

/** Undoes PNG's prediction (ISO 32000, 7.4.4.4; PNG, 9): each row begins with how its bytes were predicted. */
function unpredict(bytes: Uint8Array, settings: Dict): Uint8Array {
  const predictor = settings.get("Predictor") ?? 1;
  if (predictor === 1) return bytes;
  const width = settings.get("Columns") ?? 1;
  if (
    typeof predictor !== "number" ||
    predictor < 10 ||
    typeof width !== "number" ||
    !(Number.isSafeInteger(width) && width > 0)
  )
    throw new PdfProblem("A stream is predicted in a way that is not read here.");
  const rows = Math.floor(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const up = row > 0 ? (out[at - width] ?? 0) : 0;
      const corner = row > 0 && column > 0 ? (out[at - width - 1] ?? 0) : 0;
      out[at] = (bytes[row * (width + 1) + 1 + column] ?? 0) + prediction(kind, left, up, corner);
    }
  }
  return out;
}

function prediction(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  if (toLeft === undefined || toUp === undefined || toCorner === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
