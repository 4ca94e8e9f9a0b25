import { rm } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { serve } from "../../../scripts/serve.mjs";
import { builtScaleApp } from "./scaleApp/build.mjs";
import { test as base } from "./test";

/** A browser test of the dashboard over a made-up dossier of any size: built once for each worker, and served. */
export const test = base.extend<object, { readonly scale: string }>({
  scale: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
    async ({}, use) => {
      const root = await builtScaleApp();
      const server = await serve({ root });
      await use(server.url);
      await server.close();
      await rm(root, { recursive: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

/** Opens it, `"rows=20000&actors=2000"` for example, with a View's link, and waits until its panels are drawn. */
export async function openScale(page: Page, scale: string, sizes: string, fragment = ""): Promise<void> {
  await page.goto(`${scale}index.html?${sizes}${fragment && `#${fragment}`}`);
  await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^(Loading|Asking)/)).toHaveCount(0);
}
