"use client";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { memo } from "react";
import { v7 as uuidv7 } from "uuid";
import { emptySource, type Draft } from "#lib/desk/draft.ts";
import { CitationField } from "./citation-field.tsx";
import formStyles from "./note-form.module.css";

type Props = Pick<Draft, "citations" | "stance"> & {
  readonly onChange: (part: Pick<Draft, "citations">) => void;
};

/** What the note cites: each source with its bearing, a quote and where in the source it is. */
export const SourcesField = memo(function SourcesField({ citations, stance, onChange }: Props) {
  const cite = (citations: Draft["citations"]): void => onChange({ citations });
  const add = (): void => {
    const bearing = stance === "contested" ? "contests" : "supports";
    cite([...citations, { key: uuidv7(), source: emptySource, bearing, quote: "", locator: "" }]);
  };
  return (
    <div className={formStyles.part}>
      <span className={formStyles.label}>Sources</span>
      {citations.map((citation) => (
        <CitationField
          key={citation.key}
          citation={citation}
          onChange={(part) => cite(citations.map((one) => (one.key === citation.key ? { ...one, ...part } : one)))}
          onRemove={() => cite(citations.filter(({ key }) => key !== citation.key))}
        />
      ))}
      <Button size="compact-xs" variant="default" leftSection={<IconPlus size={13} />} onClick={add} data-add-source>
        Add a source
      </Button>
    </div>
  );
});
