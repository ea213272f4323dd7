"use client";
import { Button } from "@mantine/core";
import { GrowingTextarea } from "#components/ui/growing-textarea.tsx";
import { z } from "zod";
import { Markdown } from "#components/ui/markdown.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { useDeskTools } from "../desk-context.ts";
import { useDesk } from "../store/desk-store.ts";
import { NoteReply } from "./note-reply.tsx";
import parts from "./note-parts.module.css";
import thread from "./note-thread.module.css";
import { wayWords } from "./note-pending.tsx";

/** The thread of a note, with what is on its way into it. */
export function NoteReplies({ annotation }: { readonly annotation: Annotation }) {
  const me = useDesk((state) => state.me);
  const mayShare = useDesk(({ rights, fate }) => rights.share && fate !== "deleted");
  const deliveries = useDesk((state) => state.deliveries);
  const { id, replies, visibility } = annotation;
  const coming = [...deliveries.values()].filter(
    ({ entry }) => entry.annotation === id && entry.method === "PUT" && entry.path.includes("/replies/"),
  );
  const mayReply = mayShare || visibility === "private";
  if (replies.length + coming.length === 0 && !mayReply) return null;
  return (
    <div className={thread.thread}>
      {replies.length + coming.length > 0 ? (
        <ul className={thread.replies} aria-label="Replies">
          {replies.map((reply) => (
            <NoteReply key={reply.id} reply={reply} />
          ))}
          {coming.map(({ entry, way }) => (
            <li key={entry.id} className={thread.reply}>
              <div className={`${parts.byline} ${thread.replyHead}`}>
                <span className={parts.name}>{me.name}</span>
                <span className={parts.soft}>{wayWords[way]}</span>
              </div>
              <Markdown>{bodyOf(entry.body)}</Markdown>
            </li>
          ))}
        </ul>
      ) : null}
      {mayReply ? <ReplyField annotationId={id} /> : null}
    </div>
  );
}

const bodyOf = (said: unknown): string => z.object({ body: z.string() }).safeParse(said).data?.body ?? "";

/** What is begun stays on the device until it is sent. */
function ReplyField({ annotationId }: { readonly annotationId: string }) {
  const { actions } = useDeskTools();
  const body = useDesk((state) => state.replies.get(annotationId) ?? "");
  return (
    <div className={thread.replyField}>
      <GrowingTextarea
        size="xs"
        rows={1}
        maxRows={8}
        placeholder="Reply"
        aria-label="Reply"
        data-reply
        value={body}
        onChange={({ currentTarget }) => actions.beginReply(annotationId, currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) actions.sendReply(annotationId);
        }}
      />
      {body.trim() === "" ? null : (
        <Button size="compact-xs" onClick={() => actions.sendReply(annotationId)}>
          Send
        </Button>
      )}
    </div>
  );
}
