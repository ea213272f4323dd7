"use client";
import { ActionIcon, Menu, Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconBoxMargin,
  IconChevronDown,
  IconLayoutSidebar,
  IconMinus,
  IconPlus,
  IconSearch,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ACTUAL } from "#lib/pages/viewing/arrangement.ts";
import { FIND_BUTTON } from "./find-bar.tsx";
import { PageField } from "./page-field.tsx";
import { usePageSurface } from "./viewer-context.ts";
import { scaleOf, useViewer, useViewerStore } from "./viewer-store.ts";
import styles from "./viewer-tools.module.css";
import { changeLook, zoomStep } from "./use-zoom.ts";
import { openFind } from "./finding.ts";

/** What one looks at pages with: contents, the page, how large, finding, the frame for regions. */
export function ViewerTools() {
  const viewer = useViewerStore();
  const isAside = useViewer(({ aside }) => aside !== "closed");
  const tool = useViewer((state) => state.tool);
  const isFinding = useViewer(({ find }) => find !== null);
  return (
    <div className={styles.tools} role="group" aria-label="Pages">
      <Tool
        label="Pages and contents"
        isOn={isAside}
        onClick={() => viewer.setState(({ aside, outline }) => ({ aside: nextAside(aside, outline.length > 0) }))}
      >
        <IconLayoutSidebar size={16} />
      </Tool>
      <PageField />
      <ZoomTools />
      <Tool id={FIND_BUTTON} label="Find in this document (Ctrl F)" isOn={isFinding} onClick={() => openFind(viewer)}>
        <IconSearch size={16} />
      </Tool>
      <Tool
        label="Mark a region (r)"
        isOn={tool === "region"}
        onClick={() => viewer.setState({ tool: tool === "region" ? "words" : "region", region: null })}
      >
        <IconBoxMargin size={16} />
      </Tool>
    </div>
  );
}

const nextAside = (aside: string, hasOutline: boolean) =>
  aside === "closed" ? (hasOutline ? ("outline" as const) : ("thumbnails" as const)) : ("closed" as const);

type ToolProps = {
  readonly id?: string;
  readonly label: string;
  readonly isOn?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

const Tool = ({ id, label, isOn, onClick, children }: ToolProps) => (
  <Tooltip label={label} openDelay={500} position="bottom">
    <ActionIcon
      id={id}
      variant={isOn ? "light" : "subtle"}
      color={isOn ? "ink" : "gray"}
      aria-label={label.replace(/ \(.*\)$/u, "")}
      aria-pressed={isOn}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  </Tooltip>
);

function ZoomTools() {
  const viewer = useViewerStore();
  const { root } = usePageSurface().text;
  const scale = useViewer(scaleOf);
  const zoom = useViewer((state) => state.zoom);
  const columns = useViewer((state) => state.columns);
  const paper = useViewer((state) => state.paper);
  return (
    <div className={styles.zoom}>
      <Tool label="Smaller (Ctrl −)" onClick={() => zoomStep(viewer, root, -1)}>
        <IconMinus size={15} />
      </Tool>
      <Menu position="bottom" withinPortal>
        <Menu.Target>
          <UnstyledButton className={styles.percent ?? ""} aria-label={`Size: ${percent(scale)}. Change it`}>
            {percent(scale)}
            <IconChevronDown size={12} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Choice isOn={zoom === "width"} onClick={() => changeLook(viewer, root, { zoom: "width" })}>
            As wide as the room
          </Choice>
          <Choice isOn={zoom === "page"} onClick={() => changeLook(viewer, root, { zoom: "page" })}>
            Whole pages
          </Choice>
          {[0.5, 1, 1.5, 2].map((size) => (
            <Choice
              key={size}
              isOn={zoom === size * ACTUAL}
              onClick={() => changeLook(viewer, root, { zoom: size * ACTUAL })}
            >
              {percent(size * ACTUAL)}
            </Choice>
          ))}
          <Menu.Divider />
          <Choice isOn={columns === 2} onClick={() => changeLook(viewer, root, { columns: columns === 2 ? 1 : 2 })}>
            Two pages side by side
          </Choice>
          <Choice
            isOn={paper === "dark"}
            onClick={() => viewer.setState({ paper: paper === "dark" ? "light" : "dark" })}
          >
            Dark paper when it is dark
          </Choice>
        </Menu.Dropdown>
      </Menu>
      <Tool label="Larger (Ctrl +)" onClick={() => zoomStep(viewer, root, 1)}>
        <IconPlus size={15} />
      </Tool>
    </div>
  );
}

const percent = (scale: number): string => `${Math.round((scale / ACTUAL) * 100)} %`;

const Choice = ({ isOn, onClick, children }: Omit<ToolProps, "label">) => (
  <Menu.Item
    role="menuitemcheckbox"
    aria-checked={isOn}
    data-on={isOn || undefined}
    className={styles.choice ?? ""}
    onClick={onClick}
  >
    {children}
  </Menu.Item>
);
