import { expect, test } from "vitest";
import { methodsAt } from "./allowed-methods.ts";

const w = "/api/v1/workspaces/a-desk";

test.each([
  ["/api/v1/me", ["GET", "HEAD", "OPTIONS", "PATCH"]],
  ["/api/v1/me/", ["GET", "HEAD", "OPTIONS", "PATCH"]],
  [`${w}/claims`, ["GET", "HEAD", "OPTIONS"]],
  [`${w}/documents/preview`, ["OPTIONS", "POST"]],
  [`${w}/documents/01930000-0000-7000-8000-000000000000`, ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "PUT"]],
  ["/api/v1/openapi.json", ["GET", "HEAD", "OPTIONS"]],
  ["/api/v1/openapiXjson", ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]],
  ["/api/auth/callback/credentials", ["GET", "HEAD", "OPTIONS", "POST"]],
  ["/sign-in", []],
])("what can be done at %s", (path, methods) => {
  expect(methodsAt(path)).toEqual(methods);
});
