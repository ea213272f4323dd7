/** The README repeats tables that the code holds; here it is held to them. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environmentVariables } from "#lib/environment.ts";
import { inProject } from "#lib/launcher/project.ts";
import { ruleInMarkdown } from "#lib/ledger/published-rule.ts";

/** White space and the padding of tables are the formatter's business. */
const plain = (text: string): string => text.replace(/\s+/gu, " ");
const readme = plain(readFileSync(inProject("README.md"), "utf8"));

test("the README publishes the rule of the standing as it is computed", () => {
  expect(readme).toContain(plain(ruleInMarkdown()));
});

test.each(Object.entries(environmentVariables))("the README tells what %s means", (name, { meaning, without }) => {
  expect(readme).toContain(`| \`${name}\` | ${plain(meaning)} | ${plain(without)} |`);
});
