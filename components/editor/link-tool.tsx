"use client";
import { ActionIcon, Button, Group, Popover, TextInput, Tooltip } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useState } from "react";
import { isLinkTarget } from "./extensions/link.ts";

/** Makes a link of the words selected, changes the one the caret is in, or takes it away. */
export function LinkTool({ editor }: { readonly editor: Editor }) {
  const [address, setAddress] = useState<string | null>(null);
  const isOn = useEditorState({ editor, selector: ({ editor: now }) => now.isActive("link") });
  const isWrong = address !== null && address.trim() !== "" && !isLinkTarget(address.trim());
  const close = (): void => {
    setAddress(null);
    editor.commands.focus();
  };
  const set = (href: string): void => {
    const chain = editor.chain().focus().extendMarkRange("link");
    if (href === "") chain.unsetMark("link").run();
    else if (editor.state.selection.empty && !isOn)
      chain.insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setMark("link", { href }).run();
    setAddress(null);
  };
  return (
    <Popover opened={address !== null} onDismiss={close} trapFocus withArrow position="bottom-start">
      <Popover.Target>
        <Tooltip label="Link">
          <ActionIcon
            variant={isOn ? "light" : "subtle"}
            color="gray"
            aria-label="Link"
            aria-pressed={isOn}
            onClick={() => setAddress(String(editor.getAttributes("link")["href"] ?? ""))}
          >
            <IconLink size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWrong) set((address ?? "").trim());
          }}
        >
          <TextInput
            label="Address"
            placeholder="https://"
            w="18rem"
            maw="80vw"
            data-autofocus
            value={address ?? ""}
            error={isWrong ? "An address of the web or of a mailbox (mailto:)." : null}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <Group justify="flex-end" mt="sm" gap="xs">
            {isOn ? (
              <Button size="compact-sm" variant="default" onClick={() => set("")}>
                Remove the link
              </Button>
            ) : null}
            <Button size="compact-sm" type="submit" disabled={isWrong || !address?.trim()}>
              Set the link
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
