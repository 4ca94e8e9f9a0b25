/** A briefing's other windows on a phone: all of them is there, and nothing is wider than the screen. */
import { expect, test } from "./support/test";

test.use({ viewport: { width: 390, height: 844 } });

test("the presenter's window is one column: time, the scene, what can be done, notes and the next scene [contract 7.6]", async ({
  page,
}) => {
  await page.goto("index.html#mode=brief&presenter=1");
  const parts = [
    page.getByRole("timer", { name: "In all" }),
    page.locator(".presenter-stage"),
    page.getByRole("toolbar", { name: "Briefing" }),
    page.getByRole("navigation", { name: "Scenes" }),
    page.getByRole("region", { name: "Notes" }),
    page.getByRole("region", { name: "Next scene" }),
  ];
  let above = 0;
  for (const part of parts) {
    await expect(part).toBeVisible();
    const box = (await part.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(box.y).toBeGreaterThanOrEqual(above);
    above = box.y + box.height - 1;
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // What comes next stands beside its words, not over the notes.
  const [next, words] = [page.locator(".presenter-next-stage"), page.getByRole("region", { name: "Next scene" })];
  const [small, beside] = [(await next.boundingBox())!, (await words.boundingBox())!];
  expect(small.y).toBeGreaterThanOrEqual(beside.y - 2);
  expect(small.y + small.height).toBeLessThanOrEqual(beside.y + beside.height + 2);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(page.locator(".presenter-stage")).toContainText("Scene 2 of");
});

test("the pages to hand out are as wide as the screen, and on paper as large as ever [contract 5.12]", async ({
  page,
}) => {
  await page.goto("index.html#mode=brief&presenter=print");
  const handout = page.getByRole("dialog", { name: "Handout" });
  const sheet = handout.getByRole("region", { name: /^Page 1 of/ });
  await expect(sheet).toBeVisible();
  // Asked in one go: the pages are being drawn meanwhile.
  const [first, second, all, right] = await handout.evaluate((pages) => {
    const box = (page: number) => pages.querySelector(`[data-page="${page}"]`)!.getBoundingClientRect().toJSON();
    const buttons = [...pages.querySelectorAll("button")].map((button) => button.getBoundingClientRect().right);
    return [box(1) as DOMRect, box(2) as DOMRect, pages.scrollWidth, Math.max(...buttons)];
  });
  expect(first.left).toBeGreaterThanOrEqual(0);
  expect(first.right).toBeLessThanOrEqual(390);
  expect(first.width).toBeGreaterThan(340);
  expect(second.top - first.bottom).toBeLessThan(20);
  expect(all).toBe(390);
  expect(right).toBeLessThanOrEqual(390);
  await page.emulateMedia({ media: "print" });
  const printed = await sheet.evaluate((one) => one.getBoundingClientRect().width);
  expect(printed).toBeCloseTo((259 / 25.4) * 96, 0);
});
