"use client";
import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { keepReply, readReplies } from "#components/device/database.ts";
import { Markdown } from "#components/ui/markdown.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Annotation } from "#lib/annotations/model.ts";
import { useDeskTools } from "../desk-context.ts";
import { homeOf } from "../store/delivery.ts";
import { useDesk, useDeskStore } from "../store/desk-store.ts";
import styles from "./note.module.css";

/** The thread of a note. What is begun stays on the device until it is sent. */
export function NoteReplies({ annotation }: { readonly annotation: Annotation }) {
  const { delivery } = useDeskTools();
  const store = useDeskStore();
  const me = useDesk((state) => state.me.id);
  const { share, clearUp } = useDesk(({ rights }) => rights);
  const [body, setBody] = useState("");
  const { id, replies } = annotation;

  useEffect(() => {
    let isHere = true;
    void readReplies(homeOf(store)).then((kept) => {
      const begun = kept.get(id);
      if (isHere && begun) setBody(begun);
    });
    return () => {
      isHere = false;
    };
  }, [id, store]);

  const write = (words: string): void => {
    setBody(words);
    void keepReply(homeOf(store), id, words);
  };
  const send = (): void => {
    if (body.trim() === "") return;
    void delivery.reply(id, body);
    write("");
  };

  if (replies.length === 0 && !share) return null;
  return (
    <div className={styles.part}>
      {replies.length > 0 ? (
        <ul className={styles.replies} aria-label="Replies">
          {replies.map((reply) => (
            <li key={reply.id} className={styles.reply}>
              <div className={styles.head}>
                <span className={styles.name}>{reply.author.name}</span>
                <span className={styles.soft}>
                  <Time at={reply.createdAt} />
                </span>
                {reply.author.id === me || clearUp ? (
                  <ActionIcon
                    className={styles.end ?? ""}
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label="Delete this reply"
                    onClick={() => void delivery.trashReply(id, reply.id, reply.version)}
                  >
                    <IconTrash size={13} />
                  </ActionIcon>
                ) : null}
              </div>
              <Markdown>{reply.body}</Markdown>
            </li>
          ))}
        </ul>
      ) : null}
      {share ? (
        <Textarea
          mt="xs"
          size="xs"
          autosize
          minRows={1}
          maxRows={8}
          placeholder="Reply"
          aria-label="Reply"
          data-reply
          value={body}
          onChange={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
          }}
          {...(body.trim() === ""
            ? {}
            : {
                rightSection: (
                  <Button size="compact-xs" onClick={send}>
                    Send
                  </Button>
                ),
                rightSectionWidth: 64,
              })}
        />
      ) : null}
    </div>
  );
}
