"use client";
import { ActionIcon, Button, Popover, Textarea, TextInput, Tooltip } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { isWebAddress } from "#lib/fields.ts";

/** Puts a picture into the text: its description, and where it is. The picture itself is not kept. */
export function PictureTool({ editor }: { readonly editor: Editor }) {
  const [isOpen, setIsOpen] = useState(false);
  const [alt, setAlt] = useState("");
  const [src, setSrc] = useState("");
  const isWrong = src.trim() !== "" && !isWebAddress(src.trim());
  const insert = (): void => {
    const attrs = { src: src.trim() || null, alt: alt.trim(), title: null };
    editor.chain().focus().insertContent({ type: "image", attrs }).run();
    setIsOpen(false);
    setAlt("");
    setSrc("");
  };
  return (
    <Popover opened={isOpen} onDismiss={() => setIsOpen(false)} trapFocus withArrow position="bottom-start">
      <Popover.Target>
        <Tooltip label="Picture">
          <ActionIcon variant="subtle" color="gray" aria-label="Picture" onClick={() => setIsOpen(true)}>
            <IconPhoto size={17} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWrong) insert();
          }}
        >
          <Textarea
            label="What the picture shows"
            w="18rem"
            maw="80vw"
            maxLength={2_000}
            data-autofocus
            value={alt}
            onChange={({ currentTarget }) => setAlt(currentTarget.value)}
          />
          <TextInput
            label="Where it is"
            placeholder="https://"
            mt="xs"
            value={src}
            maxLength={2_048}
            error={isWrong ? "An address of the web." : null}
            onChange={({ currentTarget }) => setSrc(currentTarget.value)}
          />
          <Button size="compact-sm" type="submit" mt="sm" disabled={isWrong || alt.trim() === ""}>
            Insert
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
