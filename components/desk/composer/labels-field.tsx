"use client";
import { TagsInput } from "@mantine/core";
import { memo } from "react";
import { LABEL_LENGTH, LABELS_LIMIT } from "#lib/annotations/model.ts";
import type { Draft } from "#lib/desk/draft.ts";
import styles from "./note-form.module.css";
import { useLabels } from "./use-labels.ts";

type Props = { readonly value: Draft["labels"]; readonly onChange: (part: Pick<Draft, "labels">) => void };

/** Words to sort notes by: those in use in the workspace, or new ones. */
export const LabelsField = memo(function LabelsField({ value, onChange }: Props) {
  const known = useLabels();
  return (
    <TagsInput
      className={styles.part ?? ""}
      classNames={{ label: styles.label ?? "" }}
      size="xs"
      label="Labels"
      data={known}
      value={value}
      maxTags={LABELS_LIMIT}
      onChange={(chosen) => onChange({ labels: chosen.map((label) => label.slice(0, LABEL_LENGTH)) })}
    />
  );
});
