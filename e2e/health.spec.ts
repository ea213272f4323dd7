import { expect, test } from "@playwright/test";

test("a started server says that it is well, and shows where to make the first account", async ({ page, baseURL }) => {
  const response = await page.goto("/healthz");
  expect(response?.status()).toBe(200);
  await expect(page.locator("body")).toHaveText('{"status":"ok"}');
  expect(process.env["TOUCHSTONE_E2E_SETUP_LINK"]).toMatch(new RegExp(`^${baseURL}/setup/[\\w-]{43}$`));
});
