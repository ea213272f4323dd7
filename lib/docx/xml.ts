/** The XML of Word files. */
import { type Budget, parseXml as parse, type XmlElement } from "#lib/imports/xml.ts";
import { prefixOf } from "./namespaces.ts";

export type { Budget, XmlElement };

/** The root element, under the usual names of Word's vocabularies. No Word file has a DOCTYPE. @throws Unfit */
export const parseXml = (xml: string, budget: Budget): XmlElement => parse(xml, budget, { prefixOf });
