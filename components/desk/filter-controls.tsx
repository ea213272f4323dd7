"use client";
import { Button, Indicator, Popover, Select, Stack, Switch } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useMemo } from "react";
import { isFiltering, noFilter } from "#lib/desk/filter.ts";
import { stances } from "#lib/ledger/model.ts";
import styles from "./desk-bar.module.css";
import { useDeskTools } from "./desk-context.ts";
import { stanceNames } from "./stance-names.ts";
import { useDesk, useNotes } from "./store/desk-store.ts";

const stanceChoices = [
  ...stances.map((stance) => ({ value: stance, label: stanceNames[stance] })),
  { value: "none", label: "Comments" },
];

/** Which notes are shown: whose, of which stance, with which label, on which claim; and how many those are. */
export function FilterControls() {
  const { actions } = useDeskTools();
  const filter = useDesk((state) => state.filter);
  const total = useDesk((state) => state.marks.length);
  const me = useDesk((state) => state.me.id);
  const shown = useNotes().byId.size;
  const { people, labels, claims } = useChoices();
  const active = isFiltering(filter);
  return (
    <div className={styles.filters}>
      <Popover position="bottom-start" width={300} trapFocus>
        <Popover.Target>
          <Indicator disabled={!active} size={8} color="ink">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFilter size={15} />}
              aria-label={active ? "Filter, active" : "Filter"}
            >
              Filter
            </Button>
          </Indicator>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="sm">
            <Switch
              label="Only mine"
              checked={filter.author === me}
              onChange={({ currentTarget }) => actions.filterBy({ author: currentTarget.checked ? me : null })}
            />
            <Select
              label="Person"
              clearable
              searchable
              comboboxProps={{ withinPortal: false }}
              data={people}
              value={filter.author}
              onChange={(author) => actions.filterBy({ author })}
            />
            <Select
              label="Stance"
              clearable
              comboboxProps={{ withinPortal: false }}
              data={stanceChoices}
              value={filter.stance}
              onChange={(value) =>
                actions.filterBy({
                  stance: value === "none" ? "none" : (stances.find((stance) => stance === value) ?? null),
                })
              }
            />
            <Select
              label="Label"
              clearable
              searchable
              comboboxProps={{ withinPortal: false }}
              data={labels}
              value={filter.label}
              onChange={(label) => actions.filterBy({ label })}
            />
            <Select
              label="Claim"
              clearable
              searchable
              comboboxProps={{ withinPortal: false }}
              data={claims}
              value={filter.claim}
              onChange={(claim) => actions.filterBy({ claim })}
            />
            <Button variant="subtle" size="compact-sm" disabled={!active} onClick={() => actions.filterBy(noFilter)}>
              Show all
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <span className={styles.count} role="status">
        {active ? `${shown} of ${total} notes` : `${total} ${total === 1 ? "note" : "notes"}`}
      </span>
    </div>
  );
}

type Choice = { readonly value: string; readonly label: string };

/** What there is to choose from on this document. */
function useChoices(): { people: Choice[]; labels: string[]; claims: Choice[] } {
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
