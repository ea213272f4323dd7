"use client";
import { Button, Select, Switch, UnstyledButton } from "@mantine/core";
import { useMemo } from "react";
import { isFiltering, noFilter } from "#lib/desk/filter.ts";
import { stances } from "#lib/ledger/model.ts";
import styles from "./desk-bar.module.css";
import { useDeskTools } from "./desk-context.ts";
import { NoteMark } from "./note/note-mark.tsx";
import { useDesk } from "./store/desk-store.ts";

/** Whose notes, of which stance, with which label, on which claim. */
export function FilterPanel() {
  const { actions } = useDeskTools();
  const filter = useDesk((state) => state.filter);
  const me = useDesk((state) => state.me.id);
  const { people, labels, claims } = useChoices();
  return (
    <div className={styles.panel}>
      <div role="group" aria-labelledby="filter-stance">
        <span id="filter-stance" className={styles.heading}>
          Stance
        </span>
        <div className={styles.stances}>
          {[...stances, null].map((stance) => {
            const value = stance ?? "none";
            const isOn = filter.stance === value;
            return (
              <UnstyledButton
                key={value}
                className={styles.stance ?? ""}
                aria-pressed={isOn}
                onClick={() => actions.filterBy({ stance: isOn ? null : value })}
              >
                <NoteMark stance={stance} />
              </UnstyledButton>
            );
          })}
        </div>
      </div>
      <Switch
        label="Only mine"
        size="xs"
        checked={filter.author === me}
        onChange={({ currentTarget }) => actions.filterBy({ author: currentTarget.checked ? me : null })}
      />
      <Choice
        label="Person"
        nothing="Anybody"
        data={people}
        value={filter.author}
        onChange={(author) => actions.filterBy({ author })}
      />
      <Choice
        label="Label"
        nothing="Any or none"
        data={labels}
        value={filter.label}
        onChange={(label) => actions.filterBy({ label })}
      />
      <Choice
        label="Claim"
        nothing="Any or none"
        data={claims}
        value={filter.claim}
        onChange={(claim) => actions.filterBy({ claim })}
      />
      <Button
        variant="default"
        size="compact-sm"
        disabled={!isFiltering(filter)}
        onClick={() => actions.filterBy(noFilter)}
      >
        Show all
      </Button>
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly nothing: string;
  readonly data: readonly (string | Option)[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

const Choice = ({ label, nothing, data, value, onChange }: ChoiceProps) => (
  <Select
    size="xs"
    label={label}
    placeholder={nothing}
    clearable
    searchable
    comboboxProps={{ withinPortal: false }}
    data={data}
    value={value}
    onChange={onChange}
  />
);

type Option = { readonly value: string; readonly label: string };

/** What there is to choose from on this document. */
function useChoices(): { people: Option[]; labels: string[]; claims: Option[] } {
  const marks = useDesk((state) => state.marks);
  const people = useDesk((state) => state.people);
  const claims = useDesk((state) => state.claims);
  return useMemo(() => {
    const authors = new Set(marks.map(({ author }) => author));
    const named = new Set(marks.map(({ claim }) => claim));
    return {
      people: [...people.values()]
        .filter(({ id }) => authors.has(id))
        .map(({ id, name }) => ({ value: id, label: name })),
      labels: [...new Set(marks.flatMap((mark) => mark.labels))].toSorted((a, b) => a.localeCompare(b)),
      claims: [...claims.values()]
        .filter(({ id }) => named.has(id))
        .map(({ id, number, statement }) => ({ value: id, label: `${number}. ${statement}` })),
    };
  }, [marks, people, claims]);
}
