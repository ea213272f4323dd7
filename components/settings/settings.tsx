import { Code } from "@mantine/core";
import Link from "next/link";
import rows from "#components/ui/rows.module.css";
import { Section } from "#components/ui/section.tsx";
import { kindWords } from "#components/workspaces/kind-words.ts";
import { can, type Actor } from "#lib/auth/policy.ts";
import type { Token } from "#lib/tokens/model.ts";
import type { Workspace } from "#lib/workspaces/model.ts";
import { TokenForm } from "./token-form.tsx";
import { TokenList } from "./token-list.tsx";
import { WorkspaceForm } from "./workspace-form.tsx";

type Props = {
  readonly actor: Actor;
  readonly workspace: Workspace;
  readonly tokens: readonly Token[];
};

/** What owners decide about the workspace, and everybody's own API tokens for it. */
export function Settings({ actor, workspace, tokens }: Props) {
  const mayChange = can(actor, "workspace:settings");
  return (
    <>
      <Section
        title="Workspace"
        lead={mayChange ? "Everybody in it sees this name." : "Only owners can change this. You can read it here."}
      >
        {mayChange ? <WorkspaceForm workspace={workspace} /> : <WorkspaceFacts workspace={workspace} />}
      </Section>
      <Section
        title="API tokens"
        lead={
          <>
            With a token a program acts as you, in this workspace alone, and never beyond your role. It bears the token
            as <Code>Authorization: Bearer …</Code> <Link href="/api/docs">How to use the API</Link>
          </>
        }
      >
        <TokenList slug={workspace.slug} tokens={tokens} />
      </Section>
      <Section title="New token" lead="One for each program, so that you can end one without the others.">
        <TokenForm slug={workspace.slug} />
      </Section>
    </>
  );
}

function WorkspaceFacts({ workspace }: { readonly workspace: Workspace }) {
  const facts = [
    ["Name", workspace.name],
    ["Address", `/w/${workspace.slug}`],
    ["Kind", kindWords[workspace.kind].label],
    ["Your role", workspace.role],
  ] as const;
  return (
    <dl className={rows.rows}>
      {facts.map(([term, fact]) => (
        <div key={term} className={rows.term}>
          <dt className={rows.more}>{term}</dt>
          <dd className={rows.fact}>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
