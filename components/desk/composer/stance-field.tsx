"use client";
import { IconMessage } from "@tabler/icons-react";
import { memo } from "react";
import { Shape } from "#components/ui/shape.tsx";
import type { Draft } from "#lib/desk/draft.ts";
import { stances } from "#lib/ledger/model.ts";
import { stanceNames } from "../stance-names.ts";
import styles from "./stance-field.module.css";

type Props = {
  readonly name: string;
  readonly value: Draft["stance"];
  readonly onChange: (part: Pick<Draft, "stance">) => void;
};

/** What the note says of its claim; or nothing, when it is a comment. */
export const StanceField = memo(function StanceField({ name, value, onChange }: Props) {
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>Stance</legend>
      {[...stances, null].map((stance) => (
        <label key={stance ?? "none"} className={styles.choice} data-stance={stance ?? undefined}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={value === stance}
            onChange={() => onChange({ stance })}
          />
          {stance ? <Shape of={stance} /> : <IconMessage size={12} aria-hidden />}
          {stance ? stanceNames[stance] : "None"}
        </label>
      ))}
    </fieldset>
  );
});
