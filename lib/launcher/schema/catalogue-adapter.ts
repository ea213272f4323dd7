/**
 * A connection for Prisma's schema engine. It reads the database's catalogue, whose types ("char", name) the
 * adapter for applications does not know, and it runs migrations, which that adapter would cut at every
 * semicolon, those in the bodies of functions included.
 */
import { type ColumnType, ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** The catalogue's types, by their numbers in pg_type. What is not here is read as text. */
const columnTypes: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
};

/** Connects to the database at the address. */
export async function openCatalogue(url: string): Promise<SqlDriverAdapter> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ask = ({ sql, args }: SqlQuery) => client.query<unknown[]>({ text: sql, values: args, rowMode: "array" });
  return {
    provider: "postgres",
    adapterName: "catalogue",
    async queryRaw(query) {
      const { fields, rows } = await ask(query);
      return {
        columnNames: fields.map(({ name }) => name),
        columnTypes: fields.map(({ dataTypeID }) => columnTypes[dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    executeRaw: async (query) => (await ask(query)).rowCount ?? 0,
    executeScript: async (script) => void (await client.query(script)),
    startTransaction: () => Promise.reject(new Error("The schema engine works without transactions.")),
    // The engine disposes of some of its connections itself, and then we of all.
    dispose: () => client.end().catch(() => undefined),
  };
}
