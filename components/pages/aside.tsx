"use client";
import { Drawer, Tabs } from "@mantine/core";
import styles from "./aside.module.css";
import { FileOutline } from "./file-outline.tsx";
import { Thumbnails } from "./thumbnails.tsx";
import { useViewer, useViewerStore } from "./viewer-store.ts";

/** Beside the pages: all of them small, and the table of contents that the file has. */
export function Aside() {
  const viewer = useViewerStore();
  const aside = useViewer((state) => state.aside);
  const hasOutline = useViewer(({ outline }) => outline.length > 0);
  return (
    <Drawer
      opened={aside !== "closed"}
      onClose={() => viewer.setState({ aside: "closed" })}
      position="left"
      size="19rem"
      title="Pages and contents"
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
      closeOnClickOutside={false}
      classNames={{ inner: styles.inner ?? "", content: styles.content ?? "" }}
    >
      {hasOutline ? (
        <Tabs
          value={aside === "closed" ? "outline" : aside}
          onChange={(value) => viewer.setState({ aside: value === "thumbnails" ? "thumbnails" : "outline" })}
        >
          <Tabs.List grow mb="sm">
            <Tabs.Tab value="outline">Contents</Tabs.Tab>
            <Tabs.Tab value="thumbnails">Pages</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="outline">
            <FileOutline />
          </Tabs.Panel>
          <Tabs.Panel value="thumbnails">{aside === "thumbnails" ? <Thumbnails /> : null}</Tabs.Panel>
        </Tabs>
      ) : aside === "closed" ? null : (
        <Thumbnails />
      )}
    </Drawer>
  );
}
