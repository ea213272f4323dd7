"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useRef, useState } from "react";

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
};

/** A text to take along: a link, a token. It is chosen in full when one comes to it, and copied by the button. */
export function CopyField({ label, description, value }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState("");
  const copy = async () => {
    input.current?.select();
    setCopied((await copyText(value)) ? value : "");
  };
  const isCopied = copied === value;
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        ref={input}
        label={label}
        description={description}
        value={value}
        readOnly
        flex={1}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.8125rem" } }}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button
        onClick={() => void copy()}
        miw={104}
        leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      >
        <span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
      </Button>
    </Group>
  );
}

/** Browsers give the clipboard to pages of this machine and to https only; on a local network the old way still works. */
async function copyText(text: string): Promise<boolean> {
  try {
    // Undefined where the page may not have it, whatever its type says.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
