"use client";
import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from "@tiptap/pm/tables";
import { useEditorState } from "@tiptap/react";
import { emptyTable } from "./extensions/tables.ts";

const commands: readonly (readonly [name: string, command: Command])[] = [
  ["Row above", addRowBefore],
  ["Row below", addRowAfter],
  ["Column before", addColumnBefore],
  ["Column after", addColumnAfter],
  ["Head row on or off", toggleHeaderRow],
  ["Join the cells selected", mergeCells],
  ["Split the cell", splitCell],
  ["Delete the row", deleteRow],
  ["Delete the column", deleteColumn],
  ["Delete the table", deleteTable],
];

/** A new table, or what can be done to the one the caret is in. */
export function TableTool({ editor }: { readonly editor: Editor }) {
  const isIn = useEditorState({ editor, selector: ({ editor: now }) => isInTable(now.state) });
  const run = (command: Command): void => {
    editor.commands.focus();
    command(editor.state, editor.view.dispatch);
  };
  return (
    <Menu position="bottom-start" withArrow returnFocus={false}>
      <Menu.Target>
        <Tooltip label="Table">
          <ActionIcon variant={isIn ? "light" : "subtle"} color="gray" aria-label="Table">
            <IconTable size={17} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {isIn ? (
          commands.map(([name, command]) => (
            <Menu.Item key={name} onClick={() => run(command)}>
              {name}
            </Menu.Item>
          ))
        ) : (
          <Menu.Item onClick={() => editor.chain().focus().insertContent(emptyTable(3, 3)).run()}>
            New table of 3 by 3
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
