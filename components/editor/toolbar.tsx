"use client";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { Fragment, useEffect, useRef, type KeyboardEvent } from "react";
import { BlockStyle } from "./block-style.tsx";
import styles from "./editor.module.css";
import { LinkTool } from "./link-tool.tsx";
import { PictureTool } from "./picture-tool.tsx";
import { TableTool } from "./table-tool.tsx";
import { tools, type Tool } from "./tools.ts";

type Props = {
  readonly workspace: string;
  readonly editor: Editor;
  readonly isFinding: boolean;
  readonly onFind: () => void;
};

/** What one writes with. One stop of the tabulator; the arrow keys go from tool to tool. */
export function Toolbar({ workspace, editor, isFinding, onFind }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const stops = (): HTMLElement[] => [...(bar.current?.querySelectorAll<HTMLElement>("button, select") ?? [])];
  const stopAt = (chosen: EventTarget | undefined): void => {
    for (const stop of stops()) stop.tabIndex = stop === chosen ? 0 : -1;
  };
  useEffect(() => {
    const all = [...(bar.current?.querySelectorAll<HTMLElement>("button, select") ?? [])];
    for (const [index, stop] of all.entries()) stop.tabIndex = index === 0 ? 0 : -1;
  }, []);
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const all = stops();
    const at = all.findIndex((stop) => stop === event.target);
    if (by === undefined || at === -1) return;
    event.preventDefault();
    all[(at + by + all.length) % all.length]?.focus();
  };
  return (
    <div
      ref={bar}
      className={styles.toolbar}
      role="toolbar"
      aria-label="Formatting"
      tabIndex={-1}
      onKeyDown={move}
      onFocus={(event) => {
        if (event.target !== event.currentTarget) stopAt(event.target);
      }}
    >
      <BlockStyle editor={editor} />
      {tools.map((group, index) => (
        <Fragment key={index}>
          <span className={styles.gap} aria-hidden />
          {group.map((tool) => (
            <ToolButton key={tool.name} editor={editor} tool={tool} />
          ))}
        </Fragment>
      ))}
      <LinkTool editor={editor} />
      <PictureTool workspace={workspace} editor={editor} />
      <TableTool editor={editor} />
      <span className={styles.gap} aria-hidden />
      <Tooltip label="Find and replace (Ctrl+F)">
        <ActionIcon
          variant={isFinding ? "light" : "subtle"}
          color="gray"
          aria-label="Find and replace"
          aria-pressed={isFinding}
          onClick={onFind}
        >
          <IconSearch size={17} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function ToolButton({
  editor,
  tool: { name, keys, Icon, run, isOn },
}: {
  readonly editor: Editor;
  readonly tool: Tool;
}) {
  const on = useEditorState({ editor, selector: ({ editor: now }) => isOn !== undefined && now.isActive(isOn) });
  return (
    <Tooltip label={keys ? `${name} (${keys})` : name}>
      <ActionIcon
        variant={on ? "light" : "subtle"}
        color="gray"
        aria-label={name}
        {...(isOn === undefined ? {} : { "aria-pressed": on })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(editor)}
      >
        <Icon size={17} />
      </ActionIcon>
    </Tooltip>
  );
}
