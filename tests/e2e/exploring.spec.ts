/**
 * A day of exploring in compressed time: seeded, random use of filters, pins, panels, dialogs, undo, search, exports and
 * themes. Nothing may pile up. The suite takes a sample; `PARLEY_STEPS=4000` takes the whole.
 */

import { type Held, held, hold } from "./support/holding";
import { expect, test } from "./support/test";

const STEPS = Number(process.env.PARLEY_STEPS) || 40;
/** Caches fill, code is loaded: each kind of step several times, and where the heap is judged in every panel. */
const WARM_UP = Math.max(40, STEPS / 10);
const WHOLE = STEPS >= 1000;

/** As in soak.spec.ts: what the compiler keeps would hide what the page keeps. */
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), "--js-flags=--no-opt --no-maglev --no-sparkplug"],
    });
  },
});

test(`${STEPS} steps of exploring leave the page as heavy as it was`, async ({ page }) => {
  test.setTimeout(180_000 + STEPS * 1000);
  await hold(page);
  await page.goto("index.html");
  await expect(page.locator("[data-panel=stages] svg").first()).toBeVisible({ timeout: 40_000 });
  await explore(page, 7, WARM_UP, WHOLE);
  const before = await held(page);
  await explore(page, 11, STEPS);
  const after = await held(page);
  console.log(`exploring, before ${words(before)}; after ${STEPS} steps ${words(after)}`);
  const heap = (after.heap / before.heap - 1) * 100;
  // In a sample what is still being loaded and cached is more than what could leak.
  const limits: readonly (readonly [name: keyof Held, most: number])[] = [
    ["nodes", before.nodes * 1.05 + 200],
    ["listeners", before.listeners * 1.05 + 30],
    ["intervals", before.intervals],
    ["timeouts", before.timeouts + 2],
    ["workers", before.workers],
    ["channels", before.channels],
    // An export's address is given back after a minute, which is a second here.
    ["addresses", before.addresses + 2],
    ...(WHOLE ? ([["heap", before.heap * 1.05]] as const) : []),
  ];
  const over = limits.filter(([name, most]) => after[name] > most).map(([name]) => name);
  console.log(
    `figure: ${STEPS} steps of exploring, heap ${heap >= 0 ? "+" : ""}${heap.toFixed(2)} %, what piles up | ${limits.length} | ${over.length}`,
  );
  expect(over).toEqual([]);
});

/**
 * So many random steps, after every kind of step in every panel if `tour` is set; then back to where it began, so that the
 * same is on screen before and after.
 */
async function explore(page: Parameters<typeof held>[0], seed: number, steps: number, tour = false): Promise<void> {
  await page.evaluate(
    async ([from, count, everywhere]) => {
      let state = from;
      const random = (below: number) => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return Math.floor((state / 2147483648) * below);
      };
      const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const some = (selector: string, text?: RegExp) => {
        const found = [...document.querySelectorAll<HTMLElement>(selector)].filter(
          (one) => one.checkVisibility() && (!text || text.test(one.textContent ?? "")),
        );
        return found[random(Math.max(1, found.length))];
      };
      const key = (name: string, more: KeyboardEventInit = {}) =>
        document.body.dispatchEvent(
          new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more }),
        );
      const dialog = async (name: RegExp, within?: () => void) => {
        some(".explore-head button", name)?.click();
        for (let turn = 0; turn < 30 && !document.querySelector("dialog[open]"); turn++) await drawn();
        within?.();
        await drawn();
        some("dialog[open] button", /^Close/)?.click();
        document.querySelector("dialog[open]")?.dispatchEvent(new Event("cancel", { cancelable: true }));
      };
      const acts: (() => unknown)[] = [
        () => some("[data-panel=filters] input[type=checkbox]")?.click(),
        () => some("[role=gridcell][aria-label]")?.click(),
        () =>
          some("[data-panel=stages] svg [role], [data-panel=venues] svg [role]")?.dispatchEvent(
            new MouseEvent("click", { bubbles: true }),
          ),
        () => some(".explore-tabs button")?.click(),
        () => key("z", { ctrlKey: true }),
        () => key("z", { ctrlKey: true, shiftKey: true }),
        () => dialog(/^Saved views/),
        () => dialog(/^Briefings/),
        () => dialog(/^Export/, () => some("dialog[open] button", /^(Save|Download)/)?.click()),
        () => dialog(/^\?$/),
        () => some(".explore-head button[aria-label*='heme'], .explore-head button", /theme|dark|light/i)?.click(),
        async () => {
          const field = document.querySelector<HTMLInputElement>("search input, input[type=search]");
          if (!field) return;
          const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
          field.focus();
          write.call(field, ["talks", "summit", "cease", ""][random(4)]);
          field.dispatchEvent(new Event("input", { bubbles: true }));
          await drawn();
          write.call(field, "");
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.blur();
        },
        // Twice: what a panel keeps for itself stands again as it did.
        async () => {
          const at = random(3);
          for (let turn = 0; turn < 2; turn++) {
            const panel = document.querySelectorAll(".explore-panels [data-panel]")[at];
            panel?.querySelector<HTMLElement>("button[aria-label*='table'], button[title*='table']")?.click();
            await drawn();
          }
        },
      ];
      for (let tab = 0; everywhere && tab < document.querySelectorAll(".explore-tabs button").length; tab++) {
        for (const act of acts) {
          document.querySelectorAll<HTMLElement>(".explore-tabs button")[tab]?.click();
          for (let turn = 0; turn < 5; turn++) await drawn();
          await act();
          await drawn();
        }
      }
      for (let step = 0; step < count; step++) {
        await acts[random(acts.length)]!();
        await drawn();
      }
      document.documentElement.dataset.theme = "light";
      location.hash = "q=nothing-like-it";
      await drawn();
      location.hash = "";
      for (let turn = 0; turn < 5; turn++) await drawn();
    },
    [seed, steps, tour] as const,
  );
  await expect(page.locator("[data-panel=stages] svg").first()).toBeVisible({ timeout: 40_000 });
}

function words({ heap, ...others }: Held): string {
  const rest = Object.entries(others).map(([name, count]) => `${name} ${count}`);
  return [`heap ${(heap / 1e6).toFixed(2)} MB`, ...rest].join(", ");
}
