/** How PDF.js opens a file, and where it and its parts are: the same for whoever opens one. */
import { viewerFiles } from "#lib/pages/viewing/viewer-files.ts";

/** The build for all browsers that we support, not only for those of this year. */
export const PDF_JS = `${viewerFiles}pdf.min.mjs`;

export const workers = {
  workerSrc: `${viewerFiles}pdf.worker.min.mjs`,
  rendererSrc: `${viewerFiles}pdf.renderer.min.mjs`,
};

/** So much is fetched at once, in bytes: of a large file only what the pages in sight need. */
const CHUNK = 2 ** 18;

/** @param address from the root of the server, as all of them are */
export const settingsOf = (address: string) => ({
  url: address,
  cMapUrl: `${viewerFiles}cmaps/`,
  iccUrl: `${viewerFiles}iccs/`,
  standardFontDataUrl: `${viewerFiles}standard_fonts/`,
  wasmUrl: `${viewerFiles}wasm/`,
  rangeChunkSize: CHUNK,
  disableStream: true,
  disableAutoFetch: true,
});
