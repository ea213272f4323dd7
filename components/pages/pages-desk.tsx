"use client";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { useCallback, useEffect, useState } from "react";
import { Desk } from "#components/desk/desk.tsx";
import { CutContext } from "#components/desk/note/region-picture.tsx";
import { whenThere } from "#components/desk/when-there.ts";
import type { DeskView } from "#lib/desk/model.ts";
import type { PageOutline } from "#lib/pages/progress.ts";
import type { PageLayout, Region } from "#lib/pages/model.ts";
import { onSheet } from "#lib/pages/viewing/turning.ts";
import { openLayouts } from "./layouts.ts";
import { makePageSurface, type PageSurface } from "./page-surface.ts";
import { PagesView } from "./pages-view.tsx";
import { cutOut } from "./paint-page.ts";
import { firstPictureAddress, sendForPdfJs } from "./pdf-file.ts";
import { PageSurfaceContext } from "./viewer-context.ts";
import { makeViewerStore, ViewerContext, type ViewerStore } from "./viewer-store.ts";
import { ViewerTools } from "./viewer-tools.tsx";

type Props = {
  readonly view: DeskView;
  readonly pages: readonly PageOutline[];
  readonly parameters: Readonly<Record<string, string | string[] | undefined>>;
};

/** How wide the picture of a region is in a note, in pixels. */
const PICTURE_WIDTH = 320;

/** The desk of a document that is a PDF: the same desk, on its pages. */
export function PagesDesk({ view, pages, parameters }: Props) {
  const { workspace, document } = view;
  const [viewer] = useState(() => {
    sendForPdfJs();
    const { outline, original, hasFirstPicture } = document;
    const firstPicture = original && hasFirstPicture ? firstPictureAddress(workspace, original.id) : null;
    return makeViewerStore({ pages, outline, firstPicture });
  });
  const [surface, setSurface] = useState<PageSurface | null>(null);

  const surfaceOf = useCallback(
    (root: HTMLElement): PageSurface => {
      const place = { workspace, document: document.id, revision: document.revision, count: pages.length };
      const layouts = openLayouts(place, document.firstPages, () => made.changed());
      const made = makePageSurface({ root, viewer, layouts });
      setSurface(made);
      return made;
    },
    [viewer, workspace, document, pages.length],
  );
  useEffect(() => () => surface?.layouts.close(), [surface]);

  const cut = useCallback(
    async (region: Region, signal: AbortSignal): Promise<string> => {
      if (!surface) throw new Error("There are no pages yet.");
      const { page } = region;
      const [file, layout] = await Promise.all([
        whenThere(viewer.subscribe, () => readyFile(viewer), signal),
        whenThere(surface.watch, () => layoutOf(surface, page), signal),
      ]);
      return cutOut(file, page, onSheet(layout, region.box), PICTURE_WIDTH);
    },
    [viewer, surface],
  );

  return (
    <ViewerContext value={viewer}>
      <PageSurfaceContext value={surface}>
        <CutContext value={cut}>
          <Desk
            view={view}
            parameters={parameters}
            look="pages"
            surfaceOf={surfaceOf}
            tools={surface ? <ViewerTools /> : null}
          >
            <PagesView workspace={workspace} original={document.original?.id ?? ""} />
          </Desk>
        </CutContext>
      </PageSurfaceContext>
    </ViewerContext>
  );
}

function readyFile(viewer: ViewerStore): PDFDocumentProxy | null {
  const { file } = viewer.getState();
  return file.state === "ready" ? file.file : null;
}

/** Where the words of a page stand, asked for where that is not known. */
function layoutOf({ layouts }: PageSurface, number: number): PageLayout | null {
  layouts.need(number, number);
  return layouts.of(number) ?? null;
}
