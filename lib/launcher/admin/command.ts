/** What a command of the administrator is. The table of all of them is in commands.ts. */

/** One --flag of a command. */
export type Option = {
  readonly type: "string" | "boolean";
  /** For the help: what it says, as in "the workspace's slug". */
  readonly meaning: string;
  readonly required?: true;
};

export type Options = Readonly<Record<string, Option>>;

/** The values of the flags, by their names: a boolean one is false when it is left out, a string one undefined. */
export type ValuesOf<Given extends Options> = {
  readonly [Name in keyof Given]: Given[Name] extends { readonly type: "boolean" }
    ? boolean
    : Given[Name] extends { readonly required: true }
      ? string
      : string | undefined;
};

/** What a command is given. The services' `db()` leads to the same database. */
export type Context = {
  readonly databaseUrl: string;
  /** Where people reach the workspace, without a slash at the end. */
  readonly address: string;
  /** Whether a server is running on this database, and not only the command. */
  readonly isServing: boolean;
  /** Prints a line of the command's answer. Nothing else goes to standard output. */
  readonly print: (line: string) => void;
};

export type Command = {
  readonly name: string;
  /** One sentence, for the help. */
  readonly summary: string;
  readonly options: Options;
  /** Whether it is run on a database as it is, before the migrations that may be due. */
  readonly beforeMigrations: boolean;
  /** @throws Refusal or AppError with the sentence for the administrator */
  readonly run: (context: Context, values: Readonly<Record<string, string | boolean | undefined>>) => Promise<void>;
};

/** Describes a command, with the values of its flags typed by their description. */
export function defineCommand<const Given extends Options>(command: {
  readonly name: string;
  readonly summary: string;
  readonly options: Given;
  readonly beforeMigrations?: boolean;
  readonly run: (context: Context, values: ValuesOf<Given>) => Promise<void>;
}): Command {
  return {
    beforeMigrations: false,
    ...command,
    // parseFlags has made the values from these very options, and refused when a required one was missing.
    run: (context, values) => command.run(context, values as ValuesOf<Given>),
  };
}
