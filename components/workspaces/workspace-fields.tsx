"use client";
import { Radio, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { workspaceKinds } from "#lib/workspaces/model.ts";
import { slugFrom } from "#lib/workspaces/slug-from.ts";
import { kindWords } from "./kind-words.ts";

type Props = {
  readonly field: (name: string) => { readonly name: string; readonly error: string | undefined };
  readonly correct: (name: string) => void;
  /** What stands before the fields' names in the input. */
  readonly prefix?: string;
};

/** What a new workspace is called, where it is, and what it is for. The address follows the name until it is changed. */
export function WorkspaceFields({ field, correct, prefix = "" }: Props) {
  const [slug, setSlug] = useState("");
  const [isOwnSlug, setIsOwnSlug] = useState(false);
  return (
    <>
      <TextInput
        {...field(`${prefix}name`)}
        label="Name of the workspace"
        autoComplete="organization"
        required
        withAsterisk={false}
        onChange={({ currentTarget }) => {
          if (isOwnSlug) return;
          setSlug(slugFrom(currentTarget.value));
          correct(`${prefix}slug`);
        }}
      />
      <TextInput
        {...field(`${prefix}slug`)}
        label="Address"
        description="Where it is found; it stays as it is, so that links keep working."
        leftSection={<span>/w/</span>}
        leftSectionWidth={38}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        value={slug}
        onChange={({ currentTarget }) => {
          setSlug(currentTarget.value);
          setIsOwnSlug(currentTarget.value !== "");
        }}
      />
      <Radio.Group name={`${prefix}kind`} label="What it is for" defaultValue="newsroom">
        <Stack gap="xs" mt={6}>
          {workspaceKinds.map((kind) => (
            <Radio key={kind} value={kind} {...kindWords[kind]} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
