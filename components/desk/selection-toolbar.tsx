"use client";
import { Button, Paper, Tooltip } from "@mantine/core";
import { IconLock, IconMessage } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Shape } from "#components/ui/shape.tsx";
import { stances } from "#lib/ledger/model.ts";
import styles from "./selection-toolbar.module.css";
import { stanceNames } from "./stance-names.ts";
import type { Beginning } from "./store/actions.ts";
import { useDesk } from "./store/desk-store.ts";
import type { Stretch, Surface } from "./surface/surface.ts";

type Props = {
  readonly surface: Surface;
  readonly passage: Stretch;
  /** Whether the keyboard goes to the toolbar: when the passage was chosen by keyboard. */
  readonly takesFocus: boolean;
  readonly onBegin: (beginning: Beginning) => void;
};

/** The small toolbar at the words selected: what is to be said of them. */
export function SelectionToolbar({ surface, passage, takesFocus, onBegin }: Props) {
  const mayShare = useDesk(({ rights }) => rights.share);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) first.current?.focus();
  }, [takesFocus, passage]);
  const box = surface.boxOf(passage);
  if (!box) return null;
  const place = placeOf(box);
  return (
    <Paper
      className={styles.toolbar ?? ""}
      role="toolbar"
      aria-label="Annotate the selected words"
      shadow="md"
      style={{ insetInlineStart: place.left, insetBlockStart: place.top }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {mayShare
        ? stances.map((stance, position) => (
            <Tooltip key={stance} label={`Key ${position + 1}`} openDelay={600}>
              <Button
                ref={position === 0 ? first : null}
                size="compact-sm"
                variant="subtle"
                color="gray"
                leftSection={
                  <span className={styles.shape} data-stance={stance}>
                    <Shape of={stance} />
                  </span>
                }
                onClick={() => onBegin({ stance })}
              >
                {stanceNames[stance]}
              </Button>
            </Tooltip>
          ))
        : null}
      {mayShare ? (
        <Tooltip label="Key c" openDelay={600}>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconMessage size={14} />}
            onClick={() => onBegin({ stance: null })}
          >
            Comment
          </Button>
        </Tooltip>
      ) : null}
      <Button
        ref={mayShare ? null : first}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconLock size={14} />}
        onClick={() => onBegin({ stance: null, visibility: "private" })}
      >
        Private
      </Button>
    </Paper>
  );
}

/** Above the words where there is room, below them where not; never over the window's edges. */
function placeOf(box: DOMRect): { left: number; top: number } {
  const width = Math.min(430, window.innerWidth - 16);
  const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, window.innerWidth - width - 8));
  const above = box.top - 52;
  return { left, top: above > 110 ? above : Math.min(box.bottom + 10, window.innerHeight - 60) };
}
