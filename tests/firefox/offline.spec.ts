/** That Firefox keeps the build, too: the rest is for tests/e2e/offline.spec.ts. */
import { deployed } from "../e2e/support/deploy";
import { drawn, expect, test } from "./firefox";

test("after the first load the dashboard works without a server [contract 10.1]", async ({ open }) => {
  const site = await deployed("/sub/folder/");
  const page = await open(`${site.url}index.html`);
  await drawn(page, "[role=grid]");
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe("activated");
  await site.stop();
  await page.goto(`${site.url}index.html#focus=silence`);
  await page.reload();
  await drawn(page, "[data-panel=silence] table");
  await site.start();
  await site.remove();
});
