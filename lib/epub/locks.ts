/** Copy protection. */
import type { XmlElement } from "#lib/imports/xml.ts";

/** Fonts are often made unusable outside the book; that keeps nobody from reading it. */
const FONTS_ONLY: ReadonlySet<string> = new Set([
  "http://www.idpf.org/2008/embedding",
  "http://ns.adobe.com/pdf/enc#RC",
]);

/** @param encryption what `META-INF/encryption.xml` says */
export const isLocked = (encryption: XmlElement): boolean =>
  encryption.children.some(
    ({ name, children }) =>
      name === "enc:EncryptedData" &&
      !children.some((one) => one.name === "enc:EncryptionMethod" && FONTS_ONLY.has(one.attributes["Algorithm"] ?? "")),
  );
