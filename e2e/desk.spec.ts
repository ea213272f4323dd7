import { makeDocument, note, notes, openDesk, revise, selected, selectWords, TEXT, toolbar } from "./desk-work.ts";
import { checkPage, expect, test } from "./fixtures.ts";
import { makeDesk, makePerson } from "./people.ts";

test("somebody marks words with the mouse, names the claim, comments and cites", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await openDesk(page, desk, text);
  await expect(page.getByText("Nothing is marked yet")).toBeVisible();
  await checkPage(page);

  await selectWords(page, "Two thirds of the ferries were late");
  await checkPage(page);
  await toolbar(page).getByRole("button", { name: "Contested" }).click();
  const form = page.getByRole("form", { name: "New note" });
  const claim = form.getByLabel("New claim, as a statement on its own");
  await expect(claim).toHaveValue("Two thirds of the ferries were late");
  await expect(claim).toBeFocused();
  await claim.fill("Two thirds of the ferries were late in March.");
  await form.getByRole("textbox", { name: "Comment" }).fill("The operator counts one in four.");
  await form.getByRole("button", { name: "Add a source" }).click();
  await form.getByLabel("Find by title, or paste an address").fill("https://ferries.example/delays");
  await form.getByRole("button", { name: /as a new source/u }).click();
  await form.getByLabel("Title").fill("Delays in spring");
  await form.getByLabel("Quote", { exact: true }).fill("One crossing in four was late.");
  await form.getByLabel("Where: page, section, minute").fill("p. 4");
  await form.getByLabel("Labels").fill("numbers");
  await page.keyboard.press("Enter");
  await checkPage(page);
  await form.getByRole("button", { name: "Save" }).dblclick();

  const open = page.getByRole("article", { name: /Note by Ines Varga/u });
  await expect(open.getByText("Claim 1")).toBeVisible();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(open.getByText("One crossing in four was late.")).toBeVisible();
  await expect(open.getByRole("link", { name: "Delays in spring" })).toBeVisible();
  await expect(open.getByRole("list", { name: "Labels" })).toHaveText("numbers");
  await checkPage(page);

  await page.reload();
  await expect(notes(page)).toHaveCount(1);
  await expect(page.getByRole("article").getByText("The operator counts one in four.")).toBeVisible();
});

test("the keyboard alone does all of it", async ({ browserOf }) => {
  const olga = await makePerson("Olga Weber");
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([
    [olga, "owner"],
    [mei, "reviewer"],
  ]);
  const text = await makeDocument(await browserOf(olga), desk);
  const page = await browserOf(mei);
  await openDesk(page, desk, text);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await checkPage(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();

  await page.keyboard.press("p");
  await expect.poll(() => selected(page)).toBe("The harbour was closed for nine days in March.");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => selected(page)).toBe("Two thirds of the ferries were late.");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => selected(page)).toBe("thirds");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await expect.poll(() => selected(page)).toBe("thirds of the ferries");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(toolbar(page).getByRole("button", { name: "Supported" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(toolbar(page).getByRole("button", { name: "Unsure" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("New claim, as a statement on its own")).toBeFocused();
  await page.keyboard.type(" were late");
  await page.keyboard.press("Control+Enter");
  const open = page.getByRole("article", { name: /Note by Mei Castell/u });
  await expect(open.getByText("thirds of the were late")).toBeVisible();
  await expect(open).toBeFocused();

  await page.keyboard.press("1");
  await expect(open.getByRole("button", { name: "Supported", pressed: true })).toBeVisible();
  await page.keyboard.press("s");
  await expect(page.getByLabel("Find by title, or paste an address")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("form")).toBeHidden();
  // Nothing was changed, so no draft remains.
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.keyboard.press("j");
  await expect(open).toBeFocused();

  await page.keyboard.press("s");
  await expect(page.getByLabel("Find by title, or paste an address")).toBeFocused();
  await page.keyboard.type("https://ferries.example/delays");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Title")).toBeFocused();
  await page.keyboard.type("Delays");
  await page.getByLabel("Date, as 2024-05-17").focus();
  await page.keyboard.type("last spring");
  await page.keyboard.press("Control+Enter");
  // What is wrong is said in the words of the form, and where one saves, however far down that is.
  const problem = page.getByRole("form").getByRole("alert");
  await expect(problem).toHaveText(/^Source 1, date: Must be a year/u);
  await expect(problem).toBeInViewport();
  await page.getByLabel("Date, as 2024-05-17").fill("2025");
  await page.keyboard.press("Control+Enter");
  await expect(open.getByRole("link", { name: "Delays" })).toBeVisible();
  await expect(open).toBeFocused();
  await expect(open.getByRole("button", { name: "Edit", exact: true })).toBeInViewport();
});

test("a filter shows some of the notes, and is in the address", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const mei = await makePerson("Mei Castell");
  const desk = await makeDesk([
    [ines, "editor"],
    [mei, "reviewer"],
  ]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  const other = await browserOf(mei);
  await note(page, desk, text, "nine days", { stance: "contested", claim: { statement: "It took nine days." } });
  await note(other, desk, text, "Every third ship", { stance: "supported", labels: ["numbers"] });
  await note(other, desk, text, "the invoice", { comment: "Ask for it." });
  await openDesk(page, desk, text);
  await expect(notes(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Filter" }).click();
  await checkPage(page);
  await page.getByRole("switch", { name: "Only mine" }).check({ force: true });
  await expect(notes(page)).toHaveCount(1);
  await expect(page.getByText("1 of 3 notes")).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("group", { name: "Stance" }).getByRole("button", { name: "Comment" }).click();
  await expect(notes(page)).toHaveCount(1);
  await expect(page).toHaveURL(/\?stance=none$/u);
  await page.reload();
  await expect(notes(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Do not filter by Comments" }).click();
  await expect(notes(page)).toHaveCount(3);
});

test("a newer revision is announced, and what it did to notes is shown", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const desk = await makeDesk([[ines, "editor"]]);
  const page = await browserOf(ines);
  const text = await makeDocument(page, desk);
  await note(page, desk, text, "closed for nine days in March", { stance: "supported", comment: "By the log." });
  await note(page, desk, text, "Every third ship now goes to the next port", { stance: "contested" });
  await openDesk(page, desk, text);
  await revise(page, desk, text, [TEXT[0]?.replace("nine days", "eleven days") ?? "", TEXT[1] ?? ""]);
  await page.getByRole("button", { name: "Show it" }).click();
  await expect(page.getByText("Revision 2")).toBeVisible();
  await notes(page)
    .getByRole("button", { name: /Check again/u })
    .click();
  await expect(page.getByRole("article").getByRole("deletion")).toHaveText(/nine/u);
  await expect(page.getByRole("article").getByRole("insertion")).toHaveText(/eleven/u);
  await page.keyboard.press("y");
  await expect(page.getByRole("button", { name: "Still right" })).toBeHidden();
  const gone = page.getByRole("region", { name: "On words no longer in the text" });
  await gone.getByRole("button", { name: /Words gone/u }).click();
  await expect(gone.getByRole("article").getByRole("blockquote").first()).toContainText("Every third ship");
  await checkPage(page);
  await gone.getByRole("button", { name: "Set aside" }).click();
  await gone.getByRole("button", { name: "Take up again" }).click();
  await gone.getByRole("button", { name: "Give it a new place" }).click();
  await selectWords(page, "the invoice");
  await checkPage(page);
  await toolbar(page).getByRole("button", { name: "Attach here" }).click();
  await expect(gone).toBeHidden();
  await expect(notes(page)).toHaveCount(2);
  await expect(page.getByRole("article").getByRole("insertion").last()).toContainText("invoice");
  await expect(page.getByRole("article")).toBeFocused();
});

test("a reader makes private notes, and is offered nothing else", async ({ browserOf }) => {
  const ines = await makePerson("Ines Varga");
  const lena = await makePerson("Lena Park");
  const desk = await makeDesk([
    [ines, "editor"],
    [lena, "reader"],
  ]);
  const hers = await browserOf(ines);
  const text = await makeDocument(hers, desk);
  await note(hers, desk, text, "nine days", { stance: "contested", claim: { statement: "It took nine days." } });
  const page = await browserOf(lena);
  await openDesk(page, desk, text);
  await page.keyboard.press("j");
  const open = page.getByRole("article", { name: /Note by Ines Varga/u });
  await expect(open.getByText("It took nine days.")).toBeVisible();
  await expect(open.getByRole("button")).toHaveText([""]);
  await expect(open.getByRole("button", { name: "Close" })).toBeVisible();
  await selectWords(page, "the invoice");
  await expect(toolbar(page).getByRole("button")).toHaveText(["Private note"]);
  await toolbar(page).getByRole("button").click();
  await page.getByRole("textbox", { name: "Comment" }).fill("For the seminar.");
  await page.getByRole("form").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Only you", { exact: true })).toBeVisible();
  await expect(notes(hers)).toHaveCount(0);
  await openDesk(hers, desk, text);
  await expect(notes(hers)).toHaveCount(1);
});
