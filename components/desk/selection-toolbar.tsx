"use client";
import { Paper, Tooltip, UnstyledButton } from "@mantine/core";
import { IconLock, IconMessage, IconTextScan2 } from "@tabler/icons-react";
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { Shape } from "#components/ui/shape.tsx";
import { stances } from "#lib/ledger/model.ts";
import styles from "./selection-toolbar.module.css";
import { stanceNames } from "./stance-names.ts";
import type { Beginning } from "./store/writing.ts";
import { useDesk } from "./store/desk-store.ts";
import type { Chosen, Surface } from "./surface/surface.ts";

type Props = {
  readonly surface: Surface;
  readonly passage: Chosen;
  /** Whether the keyboard goes to the toolbar: when the passage was chosen by keyboard. */
  readonly takesFocus: boolean;
  readonly onBegin: (beginning: Beginning) => void;
  /** Attaches a note that seeks its place to these words; null while none does. */
  readonly onAttach: (() => void) | null;
};

/** The small toolbar at the words selected, or at the region drawn: what is to be said of them. */
export function SelectionToolbar({ surface, passage, takesFocus, onBegin, onAttach }: Props) {
  const toolbar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (toolbar.current) place(toolbar.current, surface.boxOf(passage));
  }, [surface, passage]);
  useEffect(() => {
    // The passage is told anew when the page moves under it: whoever has gone to another button by then stays there.
    if (takesFocus && !toolbar.current?.contains(document.activeElement))
      toolbar.current?.querySelector("button")?.focus();
  }, [takesFocus, passage]);
  return (
    <Paper
      ref={toolbar}
      className={styles.toolbar ?? ""}
      role="toolbar"
      aria-label={passage.region ? "Annotate the region" : "Annotate the selected words"}
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={moveFocus}
    >
      {onAttach ? (
        <UnstyledButton className={styles.button ?? ""} onClick={onAttach}>
          <IconTextScan2 size={14} aria-hidden />
          Attach here
        </UnstyledButton>
      ) : (
        <Beginnings onBegin={onBegin} />
      )}
    </Paper>
  );
}

function Beginnings({ onBegin }: Pick<Props, "onBegin">) {
  const mayShare = useDesk(({ rights }) => rights.share);
  return (
    <>
      {mayShare ? <SharedButtons onBegin={onBegin} /> : null}
      <UnstyledButton className={styles.button ?? ""} onClick={() => onBegin({ stance: null, visibility: "private" })}>
        <IconLock size={14} aria-hidden />
        {mayShare ? "Private" : "Private note"}
      </UnstyledButton>
    </>
  );
}

const SharedButtons = ({ onBegin }: Pick<Props, "onBegin">) => (
  <>
    {stances.map((stance, position) => (
      <Tooltip key={stance} label={`Key ${position + 1}`} openDelay={600}>
        <UnstyledButton className={styles.button ?? ""} data-stance={stance} onClick={() => onBegin({ stance })}>
          <Shape of={stance} />
          {stanceNames[stance]}
        </UnstyledButton>
      </Tooltip>
    ))}
    <span className={styles.rule} aria-hidden />
    <Tooltip label="Key c" openDelay={600}>
      <UnstyledButton className={styles.button ?? ""} onClick={() => onBegin({ stance: null })}>
        <IconMessage size={14} aria-hidden />
        Comment
      </UnstyledButton>
    </Tooltip>
  </>
);

/** The arrows go from button to button, as in every toolbar. */
function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  const buttons = [...currentTarget.querySelectorAll("button")];
  const present = buttons.findIndex((button) => button === document.activeElement);
  buttons[(present + step + buttons.length) % buttons.length]?.focus();
}

/** Above the words where there is room, below them where not; never over the window's edges. */
function place(toolbar: HTMLElement, box: DOMRect | null): void {
  if (!box) return;
  const { offsetWidth: width, offsetHeight: height } = toolbar;
  const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, document.body.clientWidth - width - 8));
  const above = box.top - height - 8;
  const top = above > 110 ? above : Math.min(box.bottom + 10, window.innerHeight - height - 8);
  toolbar.style.left = `${Math.round(left)}px`;
  toolbar.style.top = `${Math.round(top)}px`;
}
