"use client";
import { ActionIcon, Button } from "@mantine/core";
import { GrowingTextarea } from "#components/ui/growing-textarea.tsx";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { Markdown } from "#components/ui/markdown.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Reply } from "#lib/annotations/model.ts";
import { nameOf } from "#lib/annotations/written-by.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import parts from "./note-parts.module.css";
import thread from "./note-thread.module.css";

/** One answer in a thread; its author can change it. */
export function NoteReply({ reply }: { readonly reply: Reply }) {
  const { actions } = useDeskTools();
  const isMine = useDesk(({ me }) => me.id === reply.author.id);
  const mayDelete = useDesk(({ rights }) => rights.clearUp) || isMine;
  const [isEditing, setEditing] = useState(false);
  return (
    <li className={thread.reply}>
      <div className={`${parts.byline} ${thread.replyHead}`}>
        <span className={parts.name}>{nameOf(reply)}</span>
        <span className={parts.soft}>
          <Time at={reply.createdAt} />
        </span>
        <span className={parts.end} />
        {isMine && !isEditing ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="xs"
            aria-label="Edit this reply"
            onClick={() => setEditing(true)}
          >
            <IconPencil size={13} />
          </ActionIcon>
        ) : null}
        {mayDelete ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="xs"
            aria-label="Delete this reply"
            onClick={() => actions.trashReply(reply)}
          >
            <IconTrash size={13} />
          </ActionIcon>
        ) : null}
      </div>
      {isEditing ? <ReplyForm reply={reply} onClose={() => setEditing(false)} /> : <Markdown>{reply.body}</Markdown>}
    </li>
  );
}

function ReplyForm({ reply, onClose }: { readonly reply: Reply; readonly onClose: () => void }) {
  const { actions } = useDeskTools();
  const [body, setBody] = useState(reply.body);
  const save = (): void => {
    if (body.trim() === "") return;
    if (body !== reply.body) actions.changeReply(reply, body);
    onClose();
  };
  return (
    <>
      <GrowingTextarea
        size="xs"
        autoFocus
        rows={2}
        maxRows={10}
        aria-label="Your reply"
        value={body}
        onChange={({ currentTarget }) => setBody(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          if (event.key !== "Escape") return;
          event.stopPropagation();
          onClose();
        }}
      />
      <div className={thread.replyFoot}>
        <Button size="compact-xs" disabled={body.trim() === ""} onClick={save}>
          Save
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </>
  );
}
