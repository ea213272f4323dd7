"use client";
import { ActionIcon, Button, FileButton, Popover, Textarea, TextInput, Tooltip } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { sentenceOf } from "#components/api/sentence.ts";
import { isWebAddress } from "#lib/fields.ts";
import { picturesPath, pictureTypes, type ShownPicture } from "#lib/pictures/model.ts";
import styles from "./picture-tool.module.css";
import { sendPicture } from "./send-picture.ts";

type Props = { readonly workspace: string; readonly editor: Editor };

/** Puts a picture into the text: one from this device, which is kept with it, or the address of one on the web. */
export function PictureTool({ workspace, editor }: Props) {
  const [isOpen, setIsOpen] = useState(false);
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
        <PictureForm
          workspace={workspace}
          onInsert={(attrs) => {
            editor.chain().focus().insertContent({ type: "image", attrs }).run();
            setIsOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

type FormProps = { readonly workspace: string; readonly onInsert: (attrs: object) => void };

function PictureForm({ workspace, onInsert }: FormProps) {
  const [alt, setAlt] = useState("");
  const [src, setSrc] = useState("");
  const [{ picture, problem, isSending }, setSent] = useState<Sent>(NOTHING);
  const isWrong = src.trim() !== "" && !isWebAddress(src.trim());
  const send = (file: File | null): void => {
    if (!file) return;
    setSent({ ...NOTHING, isSending: true });
    sendPicture(workspace, file).then(
      (kept) => setSent({ ...NOTHING, picture: kept }),
      (error: unknown) => setSent({ ...NOTHING, problem: sentenceOf(error) }),
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!isWrong && !isSending) onInsert({ src: src.trim() || null, alt: alt.trim(), title: null, picture });
      }}
    >
      {picture ? (
        // What was just sent; there is nothing an image server could make better.
        // oxlint-disable-next-line next/no-img-element
        <img className={styles.chosen} src={`${picturesPath(workspace)}/${picture.id}`} alt="What was chosen" />
      ) : null}
      <FileButton accept={pictureTypes.join(",")} onChange={send}>
        {(props) => (
          <Button {...props} size="compact-sm" variant="default" loading={isSending} data-autofocus>
            {picture ? "Choose another" : "Choose a picture"}
          </Button>
        )}
      </FileButton>
      {problem === null ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Textarea
        label="What the picture shows"
        maxLength={2_000}
        value={alt}
        onChange={({ currentTarget }) => setAlt(currentTarget.value)}
      />
      {picture ? null : (
        <TextInput
          label="Or where it is on the web"
          description="It is not fetched: its description stands for it."
          placeholder="https://"
          value={src}
          maxLength={2_048}
          error={isWrong ? "An address of the web." : null}
          onChange={({ currentTarget }) => setSrc(currentTarget.value)}
        />
      )}
      <Button
        size="compact-sm"
        type="submit"
        disabled={isWrong || isSending || (picture === null && alt.trim() === "")}
      >
        Insert
      </Button>
    </form>
  );
}

type Sent = { readonly picture: ShownPicture | null; readonly problem: string | null; readonly isSending: boolean };
const NOTHING: Sent = { picture: null, problem: null, isSending: false };
