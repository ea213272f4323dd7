"use client";
import { Button, Popover, UnstyledButton } from "@mantine/core";
import { IconListTree } from "@tabler/icons-react";
import { useState } from "react";
import { outlineLevels } from "#lib/documents/outline.ts";
import styles from "./contents.module.css";
import bar from "./desk-bar.module.css";
import { leftToScroll, type Surface } from "./surface/surface.ts";

/** With fewer a text is found one's way in without a list of them. */
const FEWEST = 3;
/** How far down the window a heading comes to stand that one goes to. */
const PLACE = 0.16;

/** The headings of a text, to go to. The one under which one reads is marked. */
export function Contents({ surface }: { readonly surface: Surface }) {
  const [headings] = useState(() => headingsOf(surface));
  const [isOpen, setIsOpen] = useState(false);
  const [here, setHere] = useState(0);
  if (headings.length < FEWEST) return null;
  const change = (opens: boolean): void => {
    // What is below the bars counts, and a heading that was gone to.
    const from = surface.near(-window.innerHeight * (PLACE + 0.02) - leftToScroll()).start;
    const index = headings.findLastIndex(({ start }) => start <= from);
    if (opens) setHere(Math.max(0, index));
    setIsOpen(opens);
  };
  const goTo = (start: number): void => {
    setIsOpen(false);
    surface.scrollTo(start, PLACE);
    surface.text.root.focus({ preventScroll: true });
  };
  return (
    <Popover opened={isOpen} onChange={change} position="bottom-start" width={340} offset={14} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          className={bar.button ?? ""}
          leftSection={<IconListTree size={15} aria-hidden />}
          aria-label="Contents"
          onClick={() => change(!isOpen)}
        >
          <span className={bar.word}>Contents</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Contents" p={4}>
        <ol className={styles.headings}>
          {headings.map(({ start, words, level }, index) => (
            <li key={start}>
              <UnstyledButton
                className={styles.heading ?? ""}
                style={{ paddingInlineStart: `${0.75 + Math.min(level - 1, 6) * 0.9}rem` }}
                data-level={level}
                {...(index === here ? { "aria-current": true, "data-autofocus": true, ref: bringIntoSight } : {})}
                onClick={() => goTo(start)}
              >
                <bdi>{words}</bdi>
              </UnstyledButton>
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Within the list, and without moving the page. */
function bringIntoSight(item: HTMLElement | null): void {
  const list = item?.closest<HTMLElement>("ol");
  if (item && list) list.scrollTop = item.offsetTop - list.clientHeight / 3;
}

type Heading = { readonly start: number; readonly words: string; readonly level: number };

/** As they are set, with the levels at which they are shown. */
function headingsOf({ text: { root } }: Surface): Heading[] {
  const elements = [...root.querySelectorAll<HTMLElement>("[data-level][data-start]")].filter(
    ({ textContent }) => textContent.trim() !== "",
  );
  const levels = outlineLevels(elements.map(({ dataset }) => Number(dataset["level"])));
  return elements.map(({ dataset, textContent }, index) => ({
    start: Number(dataset["start"]),
    words: textContent,
    level: levels[index] ?? 1,
  }));
}
