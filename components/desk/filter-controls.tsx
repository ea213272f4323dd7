"use client";
import { Button, Indicator, Popover } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { isFiltering } from "#lib/desk/filter.ts";
import styles from "./desk-bar.module.css";
import { FilterPanel } from "./filter-panel.tsx";
import { useDesk, useNotes } from "./store/desk-store.ts";

/** Which notes are shown, and how many those are. */
export function FilterControls() {
  const isActive = useDesk((state) => isFiltering(state.filter));
  const total = useDesk((state) => state.marks.length);
  const shown = useNotes().byId.size;
  return (
    <div className={styles.filters}>
      <Popover position="bottom-start" width={320} offset={14} shadow="md" trapFocus>
        <Popover.Target>
          <Button
            size="compact-sm"
            variant="default"
            className={styles.button ?? ""}
            leftSection={
              <Indicator disabled={!isActive} size={7} offset={1} color="ink">
                <IconFilter size={15} aria-hidden />
              </Indicator>
            }
            aria-label={isActive ? "Filter, active" : "Filter"}
          >
            <span className={styles.word}>Filter</span>
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Filter the notes">
          <FilterPanel />
        </Popover.Dropdown>
      </Popover>
      <span className={styles.count} role="status">
        {isActive
          ? `${inFigures(shown)} of ${inFigures(total)} notes`
          : total === 1
            ? "1 note"
            : `${inFigures(total)} notes`}
      </span>
    </div>
  );
}

const inFigures = (count: number): string => count.toLocaleString("en");
