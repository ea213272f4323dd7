import type { Page } from "@playwright/test";
import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { checkPage, expect, test, visit } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

/** Says at the provider who one is. */
async function be(page: Page, email: string, isVerified = true): Promise<void> {
  await expect(page.getByRole("heading", { name: "Who are you?" })).toBeVisible();
  await page.getByLabel("subject").fill(email);
  await page.getByLabel("email").fill(email);
  await page.getByLabel("name").fill("Nora Quist");
  if (isVerified) await page.getByLabel("verified").check();
  await page.getByRole("button", { name: "Go on" }).click();
}

const go = (page: Page) => page.getByRole("button", { name: "Continue with Elmscar College" }).click();

test("an account is connected with the provider's by its owner alone, and is a way in then", async ({ browserOf }) => {
  const ines = await makePerson("Ines Okafor");
  await makeDesk([[ines, "editor"]]);
  const stranger = await browserOf();
  await visit(stranger, "/sign-in");
  await checkPage(stranger);
  await go(stranger);
  await be(stranger, ines.email);
  await expect(stranger.getByText("Somebody has an account here with your e-mail address.")).toBeVisible();

  const page = await browserOf(ines);
  await visit(page, "/account");
  const section = page.getByRole("region", { name: "Elmscar College" });
  await section.getByLabel("Your password here").fill("a wrong one");
  await section.getByRole("button", { name: "Connect Elmscar College" }).click();
  await expect(section.getByText("This is not your current password.")).toBeVisible();
  await checkPage(page);
  await section.getByLabel("Your password here").fill(ines.password);
  await section.getByRole("button", { name: "Connect Elmscar College" }).click();
  await be(page, ines.email, false);
  await expect(page.getByText("The provider has not verified your e-mail address")).toBeVisible();
  await section.getByLabel("Your password here").fill(ines.password);
  await section.getByRole("button", { name: "Connect Elmscar College" }).click();
  await be(page, ines.email);
  await expect(section.getByText("Connected: you can sign in with Elmscar College.")).toBeVisible();

  await go(stranger);
  await be(stranger, ines.email);
  await expect(stranger.getByRole("button", { name: "Your account, Ines Okafor" })).toBeVisible();
});

test("whoever is invited comes in with the provider, without a password", async ({ browserOf }) => {
  const ines = await makePerson("Ines Okafor");
  const desk = await makeDesk([[ines, "owner"]], "Harbour desk");
  const owner = await browserOf(ines);
  await visit(owner, `/w/${desk.slug}/members`);
  const answer = await owner.request.put(`/api/v1/workspaces/${desk.slug}/invitations/${uuidv7()}`, {
    data: { role: "reviewer" },
    headers: { origin: new URL(owner.url()).origin },
  });
  const { path } = (await answer.json()) as { path: string }; // the API says so

  const nora = await browserOf();
  await visit(nora, path);
  await go(nora);
  await be(nora, `${randomUUID()}@example.org`);
  await nora.getByRole("button", { name: "Join as Nora Quist" }).click();
  await expect(nora.getByRole("heading", { name: "Documents" })).toBeVisible();
  await visit(nora, "/account");
  await expect(nora.getByText("You have no password here.")).toBeVisible();
});
