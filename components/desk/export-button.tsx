"use client";
import { Button, Loader, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import styles from "./desk-bar.module.css";
import { useDesk } from "./store/desk-store.ts";
import { useExport } from "./use-export.ts";

/**
 * The way out as an annotated PDF. While it is made, the button gives it up. Who has private notes here is asked
 * whether they are to be in it: the file leaves the workspace.
 */
export function ExportButton() {
  const me = useDesk((state) => state.me.id);
  const marks = useDesk((state) => state.marks);
  const { isMaking, make, cancel } = useExport();
  const hasPrivate = marks.some(({ author, visibility }) => author === me && visibility === "private");

  const look = { size: "compact-sm", variant: "default", className: styles.button ?? "" } as const;
  if (isMaking)
    return (
      <Button {...look} leftSection={<Loader size={13} />} aria-label="Making the PDF. Cancel it" onClick={cancel}>
        <span className={styles.word}>Making the PDF. Cancel</span>
      </Button>
    );
  const button = (
    <Button
      {...look}
      leftSection={<IconDownload size={15} aria-hidden />}
      aria-label="Annotated PDF"
      onClick={hasPrivate ? undefined : () => make(false)}
    >
      <span className={styles.word}>Annotated PDF</span>
    </Button>
  );
  if (!hasPrivate) return button;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Annotated PDF</Menu.Label>
        <Menu.Item onClick={() => make(false)}>With the notes everybody sees</Menu.Item>
        <Menu.Item onClick={() => make(true)}>With my private notes as well</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
