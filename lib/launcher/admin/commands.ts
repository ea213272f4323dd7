/**
 * The administrator's commands. A new one is described with `defineCommand`, in the file of its kind, and
 * added here; it calls services, which authorise nobody here: who may run commands on the server owns it.
 */
import type { Command } from "./command.ts";
import { databaseCommands } from "./database-commands.ts";
import { peopleCommands } from "./people-commands.ts";

export const commands: readonly Command[] = [...databaseCommands, ...peopleCommands];
