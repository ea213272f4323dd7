/** The administrator's commands about people and workspaces. They print what a program would want to read. */
import type { z } from "zod";
import { scopeOfMember } from "#lib/auth/scope.ts";
import { AppError } from "#lib/errors.ts";
import { sentenceOf } from "#lib/input-sentences.ts";
import { createSample } from "#lib/sample/service.ts";
import { createTokenSchema } from "#lib/tokens/model.ts";
import { createToken } from "#lib/tokens/service.ts";
import { emailSchema, newPersonSchema } from "#lib/users/model.ts";
import { createUser, findUserToOwnSample, getUserByEmail, makeResetLink } from "#lib/users/service.ts";
import { createWorkspaceSchema, roleSchema, slugSchema } from "#lib/workspaces/model.ts";
import { admitMember, createWorkspace } from "#lib/workspaces/service.ts";
import { v7 as uuidv7 } from "uuid";
import { Refusal } from "../refusal.ts";
import { defineCommand, type Command } from "./command.ts";

/** What was given on the command line, as a schema reads it. @throws Refusal with a sentence that names the flag */
function read<Schema extends z.ZodType>(schema: Schema, given: unknown, flag = ""): z.output<Schema> {
  const parsed = schema.safeParse(given, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal(
    `--${[flag, ...(issue?.path ?? [])].filter(Boolean).join(".")}: ${issue ? sentenceOf(issue) : "Cannot be read."}`,
  );
}

const email = { type: "string", meaning: "the person's e-mail address", required: true } as const;
const workspace = { type: "string", meaning: "the workspace's slug", required: true } as const;

const createUserCommand = defineCommand({
  name: "create-user",
  summary: "Adds a person who can sign in.",
  options: {
    email,
    name: { type: "string", meaning: "what they are called", required: true },
    password: { type: "string", meaning: "their password", required: true },
    "instance-admin": { type: "boolean", meaning: "they administer this installation" },
  },
  run: async ({ print }, { email: address, name, password, "instance-admin": isInstanceAdmin }) => {
    const person = read(newPersonSchema, { email: address, name, password });
    print((await createUser(person, { isInstanceAdmin })).id);
  },
});

const createWorkspaceCommand = defineCommand({
  name: "create-workspace",
  summary: "Makes a workspace and its owner.",
  options: {
    slug: { type: "string", meaning: "its name in addresses", required: true },
    name: { type: "string", meaning: "what it is called", required: true },
    owner: { type: "string", meaning: "the e-mail address of its owner", required: true },
    kind: { type: "string", meaning: "newsroom (unless said otherwise) or classroom" },
  },
  run: async ({ print }, { slug, name, owner, kind }) => {
    const address = read(slugSchema, slug, "slug");
    const fields = read(createWorkspaceSchema, { name, ...(kind === undefined ? {} : { kind }) });
    const { id } = await getUserByEmail(read(emailSchema, owner, "owner"));
    const { value, isNew } = await createWorkspace(id, address, fields);
    if (!isNew) throw new AppError("conflict", `There is a workspace called ${address} already.`);
    print(value.id);
  },
});

const addMemberCommand = defineCommand({
  name: "add-member",
  summary: "Makes a person a member of a workspace, or changes their role in it.",
  options: { workspace, email, role: { type: "string", meaning: "owner, editor, reviewer or reader", required: true } },
  run: async (_context, values) => {
    const role = read(roleSchema, values.role, "role");
    const { id } = await getUserByEmail(read(emailSchema, values.email, "email"));
    await admitMember(values.workspace, id, role);
  },
});

const createTokenCommand = defineCommand({
  name: "create-token",
  summary: "Makes an API token with which a program acts as a member of a workspace, and prints it.",
  options: {
    workspace,
    email,
    scopes: { type: "string", meaning: "read, write, or read,write (unless said otherwise)" },
  },
  run: async ({ print }, values) => {
    const scopes = (values.scopes ?? "read,write").split(",").map((scope) => scope.trim());
    const input = read(createTokenSchema, { name: "Made on the command line", scopes });
    const { id } = await getUserByEmail(read(emailSchema, values.email, "email"));
    const scope = await scopeOfMember(id, values.workspace);
    print((await createToken(scope, uuidv7(), input)).token);
  },
});

const resetLinkCommand = defineCommand({
  name: "reset-link",
  summary: "Makes a link with which a person sets a new password, and prints it.",
  options: { email },
  run: async ({ print, address }, values) => {
    print(`${address}/reset/${await makeResetLink(read(emailSchema, values.email, "email"))}`);
  },
});

const createSampleCommand = defineCommand({
  name: "create-sample",
  summary: "Makes the sample workspace: three articles, four people, some forty annotations.",
  options: {
    owner: {
      type: "string",
      meaning: "the e-mail address of its owner; the first administrator unless said otherwise",
    },
  },
  run: async ({ print, address }, { owner }) => {
    const { id } =
      owner === undefined ? await findUserToOwnSample() : await getUserByEmail(read(emailSchema, owner, "owner"));
    print(`${address}/w/${await createSample(id)}`);
  },
});

export const peopleCommands: readonly Command[] = [
  createUserCommand,
  createWorkspaceCommand,
  addMemberCommand,
  createTokenCommand,
  resetLinkCommand,
  createSampleCommand,
];
