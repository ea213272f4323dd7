/** Where the parts of PDF.js that a browser fetches by address are served from. The version is in it: they never change. */
export const VIEWER_VERSION = "6.5.438";
export const viewerFiles = `/pdfjs/${VIEWER_VERSION}/`;
