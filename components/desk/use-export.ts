import { notifications } from "@mantine/notifications";
import { useEffect, useRef, useState } from "react";
import { workspacePath } from "#components/api/client.ts";
import { sentenceOf } from "#components/api/sentence.ts";
import { fetchToldFile } from "#components/api/told-file.ts";
import { stageSentence } from "#lib/exports/stages.ts";
import { doneSchema, stageSchema } from "#lib/exports/task.ts";
import { useDesk } from "./store/desk-store.ts";

/** What is asked of an export: pairs of name and value, of which a name may come several times. */
export type Asking = readonly (readonly [string, string])[];

const wayWords = {
  set: "",
  appended: "It is the original file, byte for byte, with the annotations after it. ",
  copied: "The original could not be added to, so this is a copy of it with the annotations. ",
} as const;

/**
 * Making the annotated PDF: how far it is (null where none is being made), what went wrong, how to begin, and how to
 * give it up. Leaving the page gives it up, too.
 */
export function useExport(onDone: () => void) {
  const workspace = useDesk((state) => state.workspace);
  const { id, title } = useDesk((state) => state.document);
  const [stage, setStage] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const making = useRef<AbortController | null>(null);
  useEffect(() => () => making.current?.abort(), []);

  const make = async (query: Asking, password: string): Promise<void> => {
    const ending = new AbortController();
    making.current = ending;
    setProblem(null);
    setStage("Asking for it…");
    try {
      const path = `${workspacePath(workspace)}/documents/${id}/export.pdf`;
      const onNews = (news: unknown): void => setStage(stageSentence(stageSchema.parse(news)));
      const { file, about } = await fetchToldFile(path, { query, password, signal: ending.signal, onNews });
      hand(file);
      onDone();
      notifications.show({ title: "The annotated PDF is ready", message: messageOf(title, about), autoClose: 10_000 });
    } catch (error) {
      if (!ending.signal.aborted) setProblem(error);
    } finally {
      if (making.current === ending) setStage(null);
    }
  };
  return {
    stage,
    problem,
    sentence: problem ? sentenceOf(problem) : null,
    make: (query: Asking, password: string) => void make(query, password),
    cancel: () => making.current?.abort(),
    forget: () => setProblem(null),
  };
}

function messageOf(title: string, about: unknown): string {
  const { way, remarks } = doneSchema.parse(about);
  return `“${title}” is among your downloads. ${wayWords[way]}${remarks.join(" ")}`.trim();
}

/** Gives a file to the browser, which asks or saves as the person has set it. */
function hand(file: File): void {
  const address = URL.createObjectURL(file);
  const link = window.document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
