"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { v7 as uuidv7 } from "uuid";
import { emptySource, type Draft, type DraftCitation } from "#lib/desk/draft.ts";
import { CitationField } from "./citation-field.tsx";
import formStyles from "./note-form.module.css";

type Props = { readonly draft: Draft; readonly onChange: (citations: DraftCitation[]) => void };

/** What the note cites: each source with its bearing, a quote and where in the source it is. */
export function SourcesField({ draft: { citations, stance }, onChange }: Props) {
  const add = (): void => {
    const bearing = stance === "contested" ? "contests" : "supports";
    onChange([...citations, { key: uuidv7(), source: emptySource, bearing, quote: "", locator: "" }]);
  };
  return (
    <div className={formStyles.part}>
      <span className={formStyles.label}>Sources</span>
      {citations.map((citation) => (
        <CitationField
          key={citation.key}
          citation={citation}
          onChange={(part) => onChange(citations.map((one) => (one.key === citation.key ? { ...one, ...part } : one)))}
          onRemove={() => onChange(citations.filter(({ key }) => key !== citation.key))}
        />
      ))}
      <Button size="compact-xs" variant="default" leftSection={<IconPlus size={13} />} onClick={add} data-add-source>
        Add a source
      </Button>
    </div>
  );
}
