"use client";
import { Button, Code } from "@mantine/core";
import { useState } from "react";
import { call, workspacePath } from "#components/api/client.ts";
import { useWrite } from "#components/api/use-write.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import rows from "#components/ui/rows.module.css";
import { Time } from "#components/ui/time.tsx";
import type { Token } from "#lib/tokens/model.ts";

type Props = { readonly slug: string; readonly tokens: readonly Token[] };

/** One's own tokens for this workspace, each with the way to end it. */
export function TokenList({ slug, tokens }: Props) {
  if (tokens.length === 0) return <p className={rows.more}>You have no token for this workspace.</p>;
  return (
    <ul className={rows.rows} aria-label="Your API tokens">
      {tokens.map((token) => (
        <TokenRow key={token.id} slug={slug} token={token} />
      ))}
    </ul>
  );
}

function TokenRow({ slug, token }: { readonly slug: string; readonly token: Token }) {
  const { run, isBusy, error, clear } = useWrite();
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, prefix, scopes, createdAt, lastUsedAt, expiresAt } = token;
  const end = async () => {
    if (await run(() => call("DELETE", `${workspacePath(slug)}/tokens/${id}`))) setIsAsking(false);
  };
  return (
    <li className={rows.row}>
      <div>
        <div className={rows.name}>
          {name} <Code>{prefix}…</Code>
        </div>
        <div className={rows.more}>
          {scopes.includes("write") ? "reads and writes" : "reads"} · made <Time at={createdAt} /> ·{" "}
          {lastUsedAt ? (
            <>
              last used <Time at={lastUsedAt} />
            </>
          ) : (
            "not used yet"
          )}
          {expiresAt ? (
            <>
              {" · "}
              {"good until "}
              <Time at={expiresAt} />
            </>
          ) : null}
        </div>
      </div>
      <div className={rows.actions}>
        <Button variant="default" onClick={() => setIsAsking(true)} aria-label={`Revoke: ${name}`}>
          Revoke
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Revoke “${name}”?`}
        action="Revoke"
        isBusy={isBusy}
        error={error}
        onConfirm={() => void end()}
        onClose={() => {
          setIsAsking(false);
          clear();
        }}
      >
        Programs that use it are refused from their next request on. What they wrote stays.
      </ConfirmDialog>
    </li>
  );
}
