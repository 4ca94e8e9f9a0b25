/** Texts that would run where they are taken for more than texts, through every door, with the policy and without any. */
import { detectorOf } from "./support/detector";
import { DOORS } from "./support/doors";
import { forget } from "./support/hostilePage";
import { batches, isText } from "./support/payloads";
import { deepIf, expect, test } from "./support/test";
import { culprit, DEEP, triedOf, underAttack } from "./support/underAttack";
import { unsafePage } from "./support/unsafePage";

test.setTimeout(DEEP ? 3_600_000 : 90_000);

for (const guarded of [false, true]) {
  const how = guarded ? "with the policy" : "without any policy";
  for (const door of DOORS)
    test(`nothing runs that comes through: ${door.name}, ${how}`, deepIf(guarded), async ({ page, site }) => {
      const texts = triedOf(100).filter(isText);
      await underAttack(page, { guarded, site }, async (base, detector) => {
        const hitsOf = async (some: readonly string[]) => {
          detector.hits.length = 0;
          await forget(page, base);
          await door.bring(page, base, some);
          await detector.census();
          return [...detector.hits];
        };
        for (const batch of batches(texts, door.size)) {
          const hits = await hitsOf(batch);
          if (hits.length === 0) continue;
          const one = await culprit(batch, async (some) => (await hitsOf(some)).length > 0);
          expect(hits, `by ${one}`).toEqual([]);
        }
      });
      console.log(`figure: XSS through ${door.name}, ${how} | ${texts.length} | 0`);
    });
}

/** Ends the page, so that what comes after it would not be tried. */
const LEAVES = /<base|http-equiv|location|submit|formaction|window\.open/i;

test.describe("a page that takes texts for markup", () => {
  for (const wall of ["none", "script", "guarded"] as const)
    test(`runs some of them without a policy, and none with it: ${wall}`, async ({ page, watch }) => {
      const host = await unsafePage(wall);
      try {
        // Nobody outside this machine is asked.
        await page.route(
          ({ href }) => !href.startsWith(host.url),
          (route) => route.abort(),
        );
        const { hits } = await detectorOf(page, host.url, ({ href }) => href.startsWith(host.url));
        const executed = () => hits.filter((hit) => /^(alert|confirm|prompt|print)\(|^a dialog/.test(hit)).length;
        const takeForMarkup = async (some: readonly string[]) => {
          await page.goto(host.url);
          const put = await page.evaluate(
            (texts) => texts.map((one) => (globalThis as unknown as { put(text: string): boolean }).put(one)),
            some,
          );
          expect(new Set(put)).toEqual(new Set([wall !== "guarded"]));
          await page.waitForTimeout(100);
        };
        const ran = triedOf(700)
          .filter((one) => !LEAVES.test(one))
          .slice(0, DEEP ? 3000 : 400);
        for (const batch of batches(ran, 40)) await takeForMarkup(batch);
        await page.waitForTimeout(500);
        // Without a policy they are to run: that is no failure.
        const told = wall === "none" ? "control" : "figure";
        console.log(`${told}: texts as markup that ran, policy ${wall} | ${ran.length} | ${executed()}`);
        if (wall === "none") {
          // On a quiet machine two dozen; how many run before the page is left depends on how busy it is.
          expect(executed()).toBeGreaterThanOrEqual(5);
          const harmless = Array.from({ length: 20 }, (_, at) => `<b>${at}</b>`);
          const harms = async (some: readonly string[]) => {
            const before = executed();
            await takeForMarkup(some);
            return executed() > before;
          };
          const harmful = "<img src=x onerror=alert(1)>";
          expect(await culprit(harmless.toSpliced(13, 0, harmful), harms)).toBe(harmful);
        } else expect(executed()).toBe(0);
        if (wall === "guarded") expect(hits).toEqual([]);
        watch.troubles.length = 0;
      } finally {
        await page.goto("about:blank");
        await host.close();
      }
    });
});
