/** JSON Schema for people: its shape as one would write it in a type, and an example of it. */

export type JsonSchema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const partOf = (schema: JsonSchema, key: string): JsonSchema => (isObject(schema[key]) ? schema[key] : {});
const branchesOf = (schema: JsonSchema): readonly JsonSchema[] =>
  [...listOf(schema["anyOf"]), ...listOf(schema["oneOf"])].filter(isObject);

/** The shape, such as `{ title?: string, labels: string[] }`, over several lines where it is long. */
export function outline(schema: JsonSchema, indent = ""): string {
  if ("const" in schema) return JSON.stringify(schema["const"]);
  const values = listOf(schema["enum"]);
  if (values.length > 0) return values.map((value) => JSON.stringify(value)).join(" | ");
  const branches = branchesOf(schema);
  if (branches.length > 0) return [...new Set(branches.map((branch) => outline(branch, indent)))].join(" | ");
  if (schema["type"] === "array") return list(outline(partOf(schema, "items"), indent));
  if (schema["type"] === "object") return record(schema, indent);
  return typeof schema["type"] === "string" ? (names[schema["type"]] ?? schema["type"]) : "anything";
}

const names: Readonly<Record<string, string>> = { integer: "number" };

const list = (item: string): string => (/[|\n]/u.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`);

function record(schema: JsonSchema, indent: string): string {
  const required = listOf(schema["required"]);
  const properties = Object.entries(partOf(schema, "properties"));
  if (properties.length === 0) return "{ … }";
  const inner = `${indent}  `;
  const fields = properties.map(
    ([name, value]) => `${name}${required.includes(name) ? "" : "?"}: ${outline(isObject(value) ? value : {}, inner)}`,
  );
  const line = `{ ${fields.join(", ")} }`;
  const fits = line.length + indent.length <= 76 && !line.includes("\n");
  return fits ? line : `{\n${fields.map((field) => `${inner}${field}`).join(",\n")}\n${indent}}`;
}

/** An example: what must be there, with the first of several possibilities. */
export function exampleOf(schema: JsonSchema): unknown {
  if ("const" in schema) return schema["const"];
  const [value] = listOf(schema["enum"]);
  if (value !== undefined) return value;
  const [branch] = branchesOf(schema);
  if (branch) return exampleOf(branch);
  if (schema["type"] === "object") return exampleRecord(schema);
  if (schema["type"] === "array") return [exampleOf(partOf(schema, "items"))];
  if (schema["type"] === "integer" || schema["type"] === "number") return 1;
  if (schema["type"] === "boolean") return true;
  return schema["format"] === "uuid" ? "<id>" : "…";
}

function exampleRecord(schema: JsonSchema): JsonSchema {
  const required = listOf(schema["required"]);
  const properties = Object.entries(partOf(schema, "properties"));
  // Of what may all be left out, one is shown: a change that changes nothing is no example.
  const shown = properties.filter(
    ([name], position) => required.includes(name) || (required.length === 0 && position === 0),
  );
  return Object.fromEntries(shown.map(([name, value]) => [name, exampleOf(isObject(value) ? value : {})]));
}
