"use client";
import { Alert, Button, Group, Modal } from "@mantine/core";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Time } from "#components/ui/time.tsx";
import type { Content } from "#lib/documents/content.ts";
import type { Draft } from "#lib/drafts/model.ts";
import { Beside } from "./beside.tsx";
import { contentOfEditor } from "./content-of.ts";

type Props = {
  readonly language: string | null;
  readonly editor: Editor;
  /** The other one. */
  readonly draft: Draft;
  readonly onTake: () => void;
  readonly onKeep: () => void;
};

/** One has written two drafts, in two places: one is kept, and where they differ can be seen before. */
export function Elsewhere({ language, editor, draft, onTake, onKeep }: Props) {
  const [here, setHere] = useState<Content | null>(null);
  const look = (): void => {
    const content = contentOfEditor(editor.state.doc);
    if ("content" in content) setHere(content.content);
  };
  const choices = (
    <>
      <Button size="compact-sm" variant="default" onClick={onTake}>
        Take the other draft
      </Button>
      <Button size="compact-sm" variant="default" onClick={onKeep}>
        Keep this one
      </Button>
    </>
  );
  return (
    <Alert color="orange" variant="light" mb="sm" title="You have written another draft of this elsewhere">
      It was last written <Time at={draft.updatedAt} />, in another window or on another device. What is here is kept on
      this device and not sent until you choose.
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={look}>
          See where they differ
        </Button>
        {choices}
      </Group>
      <Modal opened={here !== null} onClose={() => setHere(null)} size="72rem" title="This draft, and the other one">
        <p>What only this draft says is struck out, and what only the other one says is underlined.</p>
        {here ? (
          <Beside before={here} after={draft.content} names={["This draft", "The other one"]} language={language} />
        ) : null}
        <Group gap="xs" mt="lg" justify="flex-end">
          {choices}
        </Group>
      </Modal>
    </Alert>
  );
}
