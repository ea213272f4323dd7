import { alive, checkPage, expect, test, visit } from "./fixtures.ts";
import type { Page } from "@playwright/test";

const owner = { name: "Olga Weber", email: "olga@example.org", password: "seven red herrings" };
const editor = { name: "Emil Sand", email: "emil@example.org", password: "nine grey geese" };

async function fillPerson(page: Page, { name, email, password }: typeof owner): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
}

async function fillSignIn(page: Page, { email, password }: typeof owner): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** The rooms of the workspace stand in its header, so whoever sees them is in. */
const room = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("a first visitor sets up, an editor joins by invitation, and both leave no door open", async ({
  page,
  browserOf,
}) => {
  const setupLink = process.env["TOUCHSTONE_E2E_SETUP_LINK"] ?? "";

  await test.step("a new installation says where its setup link is", async () => {
    await visit(page, "/");
    await expect(page.getByRole("heading", { name: "This Touchstone is new" })).toBeVisible();
    await checkPage(page);
  });

  await test.step("the owner makes an account and a workspace", async () => {
    await visit(page, setupLink);
    await page.getByRole("button", { name: "Set up and begin" }).click();
    await expect(page.getByText("Must be an e-mail address.")).toBeVisible();
    await expect(page.getByLabel("Your name")).toBeFocused();
    await fillPerson(page, owner);
    await page.getByLabel("Name of the workspace").fill("Harbour Désk");
    await expect(page.getByLabel("Address", { exact: true })).toHaveValue("harbour-desk");
    await page.getByLabel("Make a sample workspace too").uncheck();
    await checkPage(page);
    await page.getByRole("button", { name: "Set up and begin" }).dblclick();
    await expect(page).toHaveURL(/\/w\/harbour-desk\/documents$/u);
    await expect(room(page, "Documents")).toBeVisible();
  });

  await test.step("the setup link is spent", async () => {
    const stranger = await browserOf();
    await visit(stranger, setupLink);
    await expect(stranger.getByRole("heading", { name: "This link has done its work" })).toBeVisible();
    await checkPage(stranger);
    await visit(stranger, "/");
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Every claim, checked where it stands.");
    await checkPage(stranger);
  });

  await alive(page);
  await room(page, "Members").click();
  await expect(page.getByText("you are the only one")).toBeVisible();
  await alive(page);

  const invitation = await test.step("the owner makes an invitation link", async () => {
    await page.getByLabel("Note").fill("Emil, city politics");
    await page.getByLabel("Role", { exact: true }).selectOption("reviewer");
    await page.getByRole("button", { name: "Make an invitation link" }).click();
    const link = await page.getByLabel("Invitation link").inputValue();
    await expect(page.getByRole("button", { name: "Withdraw: Emil, city politics" })).toBeVisible();
    await checkPage(page);
    return link;
  });

  const other = await browserOf();
  await test.step("the editor signs up in another browser", async () => {
    await visit(other, invitation);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Join Harbour Désk");
    await checkPage(other);
    await fillPerson(other, { ...editor, email: owner.email });
    await other.getByRole("button", { name: "Make an account and join" }).click();
    await expect(other.getByText("Somebody with this e-mail address is here already.")).toBeVisible();
    await other.getByLabel("E-mail address").fill(editor.email);
    await other.getByRole("button", { name: "Make an account and join" }).click();
    await expect(other).toHaveURL(/\/w\/harbour-desk\/documents$/u);
    await visit(other, invitation);
    await expect(other.getByRole("heading", { name: "This invitation has been used" })).toBeVisible();
    await checkPage(other);
  });

  await test.step("the owner makes the reviewer an editor, over a change made elsewhere", async () => {
    await visit(page, "/w/harbour-desk/members");
    const role = page.getByLabel(`Role of ${editor.name}`);
    await expect(role).toHaveValue("reviewer");
    const elsewhere = await page.context().newPage();
    await visit(elsewhere, "/w/harbour-desk/members");
    await elsewhere.getByLabel(`Role of ${editor.name}`).selectOption("reader");
    await expect(elsewhere.getByLabel(`Role of ${editor.name}`)).toBeEnabled();
    await expect(elsewhere.getByLabel(`Role of ${editor.name}`)).toHaveValue("reader");
    await elsewhere.close();
    await role.selectOption("editor");
    await expect(page.getByText("This member was changed in the meantime.")).toBeVisible();
    await expect(role).toHaveValue("reader");
    await expect(role).toBeEnabled();
    await role.selectOption("editor");
    await expect(role).toHaveValue("editor");
    await expect(role).toBeEnabled();
    await visit(other, "/w/harbour-desk/members");
    await expect(other.getByLabel("Role", { exact: true }).getByRole("option")).toHaveText(["reader", "reviewer"]);
    await checkPage(other);
  });

  await test.step("settings are the owner's, tokens everybody's own", async () => {
    await visit(page, "/w/harbour-desk/settings");
    await page.getByLabel("Name", { exact: true }).fill("Harbour Desk");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Harbour Desk" })).toBeVisible();
    await visit(other, "/w/harbour-desk/settings");
    await expect(other.getByText("Only owners can change this.")).toBeVisible();
    await checkPage(other);
  });

  await test.step("a token works until it is revoked", async () => {
    await page.getByRole("textbox", { name: "What it is for" }).fill("Archive script");
    await page.getByRole("button", { name: "Make a token" }).click();
    const token = await page.getByLabel("Your new token").inputValue();
    const read = () =>
      page.request.get("/api/v1/workspaces/harbour-desk", { headers: { authorization: `Bearer ${token}` } });
    expect((await read()).status()).toBe(200);
    await checkPage(page);
    await page.getByRole("button", { name: "Revoke: Archive script" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await expect(page.getByText("You have no token for this workspace.")).toBeVisible();
    expect((await read()).status()).toBe(401);
  });

  await test.step("a wrong password and an unknown address are told apart by nobody", async () => {
    const stranger = await browserOf();
    await visit(stranger, "/w/harbour-desk/claims?q=a");
    await expect(stranger).toHaveURL(/\/sign-in\?next=%2Fw%2Fharbour-desk%2Fclaims%3Fq%3Da$/u);
    await checkPage(stranger);
    for (const person of [
      { ...owner, password: "a wrong one" },
      { ...owner, email: "nobody@example.org" },
    ]) {
      await fillSignIn(stranger, person);
      await expect(stranger.getByText("do not belong together")).toBeVisible();
      await expect(stranger.getByRole("button", { name: "Sign in" })).toBeEnabled();
    }
  });

  await test.step("changing the password signs the other browsers out", async () => {
    const third = await browserOf();
    await visit(third, "/sign-in?next=//evil.example/w");
    await fillSignIn(third, owner);
    await expect(third).toHaveURL(/\/w\/harbour-desk\/documents$/u);
    await visit(page, "/account");
    await expect(page.getByRole("list", { name: "Browsers" }).getByRole("listitem")).toHaveCount(2);
    await page.getByLabel("Current password").fill("not it");
    await page.getByLabel("New password").fill("eight green gulls");
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("This is not your current password.")).toBeVisible();
    await checkPage(page);
    await page.getByLabel("Current password").fill(owner.password);
    await page.getByRole("button", { name: "Change the password" }).click();
    await expect(page.getByText("Other browsers are signed out", { exact: false })).toBeVisible();
    await expect(page.getByRole("list", { name: "Browsers" }).getByRole("listitem")).toHaveCount(1);
    await alive(third);
    await room(third, "Members").click();
    await expect(third).toHaveURL(/\/sign-in\?next=%2Fw%2Fharbour-desk%2Fmembers$/u);
  });

  await test.step("signing out everywhere leaves no browser in", async () => {
    const third = await browserOf();
    await visit(third, "/sign-in");
    await fillSignIn(third, { ...owner, password: "eight green gulls" });
    await expect(third).toHaveURL(/\/w\/harbour-desk\/documents$/u);
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Sign out everywhere" }).click();
    await expect(page).toHaveURL(/\/sign-in$/u);
    await visit(third, "/account");
    await expect(third).toHaveURL(/\/sign-in\?next=%2Faccount$/u);
    await expect(other.getByRole("link", { name: "Members", exact: true })).toBeVisible();
  });

  await test.step("the editor leaves, and is in no workspace", async () => {
    await visit(other, "/w/harbour-desk/members");
    await other.getByRole("button", { name: "Leave" }).click();
    await other.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
    await expect(other.getByRole("heading", { name: "You are in no workspace yet" })).toBeVisible();
    await checkPage(other);
    await visit(other, "/w/harbour-desk/members");
    await expect(other.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();
    await checkPage(other);
    await visit(other, "/workspaces/new");
    await checkPage(other);
    await other.getByRole("button", { name: "Your account, Emil Sand" }).click();
    await other.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(other).toHaveURL(/\/sign-in$/u);
  });
});
