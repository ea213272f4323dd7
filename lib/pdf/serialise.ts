/** From objects to bytes. The same object is always written the same way. */
import { Literal, Name, PdfProblem, Ref, Stream, type PdfObject } from "./objects.ts";

/** An object as it is written inside another, or by itself; one character for each byte. */
export function serialise(object: PdfObject): string {
  if (object === null) return "null";
  if (typeof object === "boolean") return String(object);
  if (typeof object === "number") return serialiseNumber(object);
  if (object instanceof Name) return `/${object.value}`;
  if (object instanceof Ref) return `${object.number} ${object.generation} R`;
  if (object instanceof Literal) return object.source;
  if (Array.isArray(object)) return `[${object.map(serialise).join(" ")}]`;
  if (object instanceof Stream) throw new PdfProblem("A stream stands by itself, never inside another object.");
  return `<<${Array.from(object, ([key, value]) => `/${key} ${serialise(value)}`).join("")}>>`;
}

/** Without exponents, which PDF does not have; to a ten-thousandth of a point, which nobody can see. */
function serialiseNumber(value: number): string {
  if (!Number.isFinite(value)) throw new PdfProblem(`${value} cannot be written.`);
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toFixed(4)));
}
