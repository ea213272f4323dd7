"use client";
import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useRef, useState } from "react";

type Props = {
  readonly label: string;
  readonly description?: string;
  /** One line, or several. */
  readonly value: string;
};

/** What one can choose the text of. */
type Selectable = { readonly select: () => void };

/** A text to take along: links, a token. It is chosen in full when one comes to it, and copied by the button. */
export function CopyField({ label, description, value }: Props) {
  const input = useRef<Selectable>(null);
  const lines = value.split("\n").length;
  const [copied, setCopied] = useState("");
  const copy = async () => {
    input.current?.select();
    setCopied((await copyText(value)) ? value : "");
  };
  const isCopied = copied === value;
  const hold = (element: Selectable | null) => {
    input.current = element;
  };
  const field = {
    label,
    description,
    value,
    readOnly: true,
    flex: 1,
    styles: { input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: "0.8125rem" } },
    onFocus: ({ currentTarget }: { readonly currentTarget: Selectable }) => currentTarget.select(),
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      {lines > 1 ? (
        <Textarea {...field} ref={hold} rows={Math.min(lines, 10)} wrap="off" />
      ) : (
        <TextInput {...field} ref={hold} />
      )}
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
