"use client";
import { useComputedColorScheme } from "@mantine/core";
import { use, useEffect, useState } from "react";
import { Aside } from "./aside.tsx";
import { FileNotice } from "./file-notice.tsx";
import { FindBar } from "./find-bar.tsx";
import { FirstSheet } from "./first-sheet.tsx";
import { PageList } from "./page-list.tsx";
import { fileAddress, openPdf } from "./pdf-file.ts";
import { useCleanCopy } from "./use-clean-copy.ts";
import { useDragSelection } from "./use-drag-selection.ts";
import { useFindPaint } from "./use-find-paint.ts";
import { useRegionTool } from "./use-region-tool.ts";
import { useRoom } from "./use-room.ts";
import { useViewerKeys } from "./use-viewer-keys.ts";
import { useZoom } from "./use-zoom.ts";
import { PageSurfaceContext } from "./viewer-context.ts";
import { useViewer, useViewerStore } from "./viewer-store.ts";

type Props = { readonly workspace: string; readonly original: string };

/** The pages, and what one does with them besides annotating. */
export function PagesView({ workspace, original }: Props) {
  const viewer = useViewerStore();
  const surface = use(PageSurfaceContext);
  const [attempt, setAttempt] = useState(0);
  const tool = useViewer((state) => state.tool);
  const isAside = useViewer(({ aside }) => aside !== "closed");
  const hasRoom = useViewer(({ room }) => room.width > 0);
  const pages = useViewer((state) => state.pages);
  const picture = useViewer(({ firstPicture }) => firstPicture);
  const paper = useViewer((state) => state.paper);
  const scheme = useComputedColorScheme("light");
  useRoom(surface?.text.root ?? null);
  useZoom(surface);
  useDragSelection(surface);
  useCleanCopy(surface);
  useRegionTool(surface);
  useFindPaint(surface);
  useViewerKeys(surface);

  useEffect(() => {
    return openPdf(fileAddress(workspace, original), (file) => viewer.setState({ file }));
  }, [viewer, workspace, original, attempt]);

  return (
    <div data-tool={tool} data-paper={scheme === "dark" ? paper : "light"} data-aside={isAside || undefined}>
      <FileNotice
        onAgain={() => {
          viewer.setState({ file: { state: "opening" } });
          setAttempt((before) => before + 1);
        }}
      />
      {surface && hasRoom ? <PageList /> : picture ? <FirstSheet pages={pages} picture={picture} /> : null}
      {surface ? (
        <>
          <FindBar />
          <Aside />
        </>
      ) : null}
    </div>
  );
}
