/**
 * The vocabularies of a Word file, by the prefixes everybody writes them with.
 *
 * A file may call them what it likes, and the strict variant of the format (ISO 29500) has addresses of its own
 * for the same vocabularies. From here on an element is `w:p`, whatever the file called it.
 */
const transitional = "http://schemas.openxmlformats.org";
const strict = "http://purl.oclc.org/ooxml";
const microsoft = "http://schemas.microsoft.com/office";

const prefixes: Readonly<Record<string, string>> = {
  [`${transitional}/wordprocessingml/2006/main`]: "w",
  [`${strict}/wordprocessingml/main`]: "w",
  [`${transitional}/officeDocument/2006/relationships`]: "r",
  [`${strict}/officeDocument/relationships`]: "r",
  [`${transitional}/officeDocument/2006/math`]: "m",
  [`${strict}/officeDocument/math`]: "m",
  [`${transitional}/drawingml/2006/main`]: "a",
  [`${strict}/drawingml/main`]: "a",
  [`${transitional}/drawingml/2006/picture`]: "pic",
  [`${strict}/drawingml/picture`]: "pic",
  [`${transitional}/drawingml/2006/chart`]: "c",
  [`${strict}/drawingml/chart`]: "c",
  [`${transitional}/drawingml/2006/diagram`]: "dgm",
  [`${strict}/drawingml/diagram`]: "dgm",
  [`${transitional}/drawingml/2006/wordprocessingDrawing`]: "wp",
  [`${strict}/drawingml/wordprocessingDrawing`]: "wp",
  [`${transitional}/markup-compatibility/2006`]: "mc",
  [`${transitional}/package/2006/relationships`]: "rel",
  [`${transitional}/package/2006/content-types`]: "ct",
  [`${transitional}/package/2006/metadata/core-properties`]: "cp",
  "http://purl.org/dc/elements/1.1/": "dc",
  "http://purl.org/dc/terms/": "dcterms",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  [`${microsoft}/word/2010/wordml`]: "w14",
  [`${microsoft}/word/2012/wordml`]: "w15",
  [`${microsoft}/word/2016/wordml/cid`]: "w16cid",
  [`${microsoft}/word/2018/wordml/cex`]: "w16cex",
  [`${microsoft}/word/2010/wordprocessingShape`]: "wps",
  [`${microsoft}/word/2010/wordprocessingGroup`]: "wpg",
  [`${microsoft}/word/2010/wordprocessingCanvas`]: "wpc",
  [`${microsoft}/word/2010/wordprocessingInk`]: "wpi",
  [`${microsoft}/word/2010/wordprocessingDrawing`]: "wp14",
  "http://www.w3.org/XML/1998/namespace": "xml",
};

/** The usual prefix of a vocabulary; `other` for those nothing is read from. */
export const prefixOf = (address: string): string => prefixes[address] ?? "other";

/** Whether an extension of the format, named by its usual prefix, is one whose content is read here. */
export const isUnderstood = (prefix: string): boolean => /^(w14|w15|wps|wpg|wpc|wpi|wp14)$/u.test(prefix);
