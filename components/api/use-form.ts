"use client";
import { useRef, useState, type InputEvent, type SubmitEvent } from "react";
import type { z } from "zod";
import { ApiError } from "./client.ts";
import { useWrite } from "./use-write.ts";

type Sentences = Readonly<Record<string, string>>;

type Setting<Schema extends z.ZodType> = {
  /** The schema by which the server reads the same input. */
  readonly schema: Schema;
  /** The form as the schema's input. `text` gives the text of a field by its name. */
  readonly read: (text: (name: string) => string, data: FormData) => z.input<Schema>;
  readonly send: (input: z.output<Schema>) => Promise<unknown>;
};

/**
 * A form that is checked by the same schema here and on the server, and says what is wrong beside the field.
 *
 * Fields are named by their path in the input (`person.email`) and keep their own values: they are read when the
 * form is sent, so that what a browser filled in, or somebody typed before the page was alive, counts.
 */
export function useForm<Schema extends z.ZodType>({ schema, read, send }: Setting<Schema>) {
  const [sentences, setSentences] = useState<Sentences>({});
  const [isSaidBeside, setIsSaidBeside] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const { run, isBusy, error, clear } = useWrite();

  /** Says what is wrong beside the fields, and goes to the first of them. */
  const complain = (fields: Sentences) => {
    setSentences(fields);
    const first = [...(element.current?.elements ?? [])].find(
      (input): input is HTMLElement => input instanceof HTMLElement && (input.getAttribute("name") ?? "") in fields,
    );
    first?.focus();
    setIsSaidBeside(first !== undefined);
  };

  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === "string" ? value : "";
    };
    clear();
    const parsed = schema.safeParse(read(text, data));
    if (!parsed.success) return complain(firstSentences(parsed.error.issues));
    complain({});
    void run(async () => {
      try {
        await send(parsed.data);
      } catch (failure) {
        if (failure instanceof ApiError) complain(failure.fields);
        throw failure;
      }
    });
  };

  const correct = (name: string): void => {
    if (name in sentences) setSentences(({ [name]: _corrected, ...others }) => others);
  };

  const onInput = (event: InputEvent<HTMLFormElement>) => {
    const name = event.target instanceof HTMLElement ? event.target.getAttribute("name") : null;
    if (name) correct(name);
  };

  return {
    /** For the form element. `post` is for whoever sends it before the page is alive: no password in an address. */
    form: { ref: element, onSubmit, onInput, noValidate: true, method: "post" } as const,
    /** For the field of that name. */
    field: (name: string) => ({ name, error: sentences[name] }),
    /** Says of a field that it was corrected, where nobody typed in it. */
    correct,
    isBusy,
    /** What went wrong, unless it is said beside a field. */
    error: isSaidBeside ? null : error,
  };
}

function firstSentences(issues: readonly z.core.$ZodIssue[]): Sentences {
  const sentences: Record<string, string> = {};
  for (const { path, message } of issues) sentences[path.join(".")] ??= message;
  return sentences;
}
