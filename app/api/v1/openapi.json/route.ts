import { describeApi } from "#lib/edge/description.ts";
import { table } from "../table.ts";

/** GET /api/v1/openapi.json: the API's description, for programs and for whoever wants to try it. */
export const GET = (): Response => Response.json(describeApi(table), { headers: { "cache-control": "no-cache" } });
