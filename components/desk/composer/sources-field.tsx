"use client";
import { ActionIcon, Button, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { v7 as uuidv7 } from "uuid";
import { emptySource, type Draft, type DraftCitation } from "#lib/desk/draft.ts";
import { bearings } from "#lib/sources/model.ts";
import noteStyles from "../note/note.module.css";
import { SourcePicker } from "./source-picker.tsx";
import styles from "./sources-field.module.css";

const bearingNames = { supports: "For", contests: "Against", context: "Context" } as const;

type Props = { readonly draft: Draft; readonly onChange: (citations: DraftCitation[]) => void };

/** What the note cites: each source with its bearing, a quote and where in the source it is. */
export function SourcesField({ draft: { citations, stance }, onChange }: Props) {
  const add = (): void => {
    const bearing = stance === "contested" ? "contests" : "supports";
    onChange([...citations, { key: uuidv7(), source: emptySource, bearing, quote: "", locator: "" }]);
  };
  const change = (key: string, part: Partial<DraftCitation>): void =>
    onChange(citations.map((citation) => (citation.key === key ? { ...citation, ...part } : citation)));
  return (
    <div className={noteStyles.part}>
      <span className={noteStyles.label}>Sources</span>
      {citations.map((citation) => (
        <fieldset key={citation.key} className={styles.citation}>
          <legend className={styles.legend}>{citation.source.title || citation.source.url || "A source"}</legend>
          <SourcePicker source={citation.source} onChange={(source) => change(citation.key, { source })} />
          <SegmentedControl
            aria-label="Bearing"
            size="xs"
            fullWidth
            mt={6}
            data={bearings.map((bearing) => ({ value: bearing, label: bearingNames[bearing] }))}
            value={citation.bearing}
            onChange={(value) =>
              change(citation.key, { bearing: bearings.find((bearing) => bearing === value) ?? "context" })
            }
          />
          <Textarea
            size="xs"
            mt={6}
            autosize
            minRows={1}
            maxRows={6}
            label="Quote"
            value={citation.quote}
            onChange={({ currentTarget }) => change(citation.key, { quote: currentTarget.value })}
          />
          <div className={styles.row}>
            <TextInput
              size="xs"
              label="Where: page, section, minute"
              value={citation.locator}
              onChange={({ currentTarget }) => change(citation.key, { locator: currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Remove this source from the note"
              onClick={() => onChange(citations.filter(({ key }) => key !== citation.key))}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </div>
        </fieldset>
      ))}
      <Button size="compact-xs" variant="default" leftSection={<IconPlus size={13} />} onClick={add} data-add-source>
        Add a source
      </Button>
    </div>
  );
}
