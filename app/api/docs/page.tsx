import type { Metadata } from "next";
import { connection } from "next/server";
import { ApiDocs } from "#components/api-docs/api-docs.tsx";
import { resourcesOf } from "#lib/edge/description.ts";
import { errorCodes, statusOf, titleOf } from "#lib/errors.ts";
import { table } from "../v1/table.ts";

export const metadata: Metadata = { title: "The API" };

/** The API's description for people. Rendered for each request, as its scripts need the request's nonce. */
export default async function ApiDocsPage() {
  await connection();
  const failures = errorCodes.map((code) => ({ code, status: statusOf(code), title: titleOf(code) }));
  return <ApiDocs resources={resourcesOf(table)} failures={failures} />;
}
