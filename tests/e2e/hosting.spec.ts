import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hostingFiles } from "../../scripts/hosting.mjs";
import { embedPolicy, examplePolicy, pagePolicy, remotePolicy } from "../../scripts/policy.mjs";
import { hostOf } from "./support/host";
import { findNginx, serveByNginx } from "./support/nginx";
import { expect, test } from "./support/test";

const ROOT = join(import.meta.dirname, "../..");
const nginx = findNginx();
if (!nginx) console.log("\n!!! There is no nginx here: its header file is compared as text, and not run.\n");

test("the header files for hosts are as `npm run hosting` writes them", () => {
  for (const [name, text] of Object.entries(hostingFiles()))
    expect(readFileSync(join(ROOT, "docs/hosting", name), "utf8"), name).toBe(text);
});

if (nginx)
  test.describe("behind nginx with the header file as it stands", () => {
    test("each part of the build is sent with its own policy, origin rules and age", async () => {
      const server = await serveByNginx(nginx, join(ROOT, "dist"));
      try {
        const head = async (path: string) => (await fetch(server.url + path)).headers;
        const origin = server.url.slice(0, -1);
        for (const page of ["", "index.html"]) {
          const headers = await head(page);
          expect(headers.get("content-security-policy")).toBe(pagePolicy());
          expect(headers.get("cache-control")).toBe("no-cache");
          expect(headers.get("access-control-allow-origin")).toBeNull();
          expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
        }
        const remote = await head("remote.html");
        expect(remote.get("content-security-policy")).toBe(remotePolicy());
        expect(remote.get("cross-origin-opener-policy")).toBe("same-origin");
        const embed = await head("embed.html");
        expect(embed.get("content-security-policy")).toBe(embedPolicy(origin));
        expect(embed.get("content-security-policy")).not.toContain("frame-ancestors");
        expect((await head("briefing.html")).get("content-security-policy")).toBe("frame-ancestors 'none'");
        const asset = await head(
          `assets/${readdirSync(join(ROOT, "dist/assets")).find((name) => name.endsWith(".js"))}`,
        );
        expect(asset.get("cache-control")).toContain("immutable");
        expect(asset.get("access-control-allow-origin")).toBe("*");
        const script = await head("embed/matrix.js");
        expect(script.get("cache-control")).toBe("public, max-age=300");
        expect(script.get("content-type")).toContain("javascript");
        for (const page of ["example/article.html", "example/oddities.html"]) {
          const headers = await head(page);
          expect(headers.get("content-security-policy")).toBe(examplePolicy());
          expect(headers.get("cache-control")).toBe("no-cache");
        }
        expect((await head("example/example.css")).get("content-type")).toContain("css");
        for (const path of ["", "embed.html", "embed/matrix.js", "example/article.html", "example/example.css"])
          expect((await head(path)).get("x-content-type-options"), path).toBe("nosniff");
      } finally {
        await server.close();
      }
    });

    test("the dashboard draws itself, and a sandboxed embed in a page of another site", async ({ page }) => {
      const server = await serveByNginx(nginx, join(ROOT, "dist"));
      const host = await hostOf(`${server.url}embed.html#panel=matrix`);
      try {
        await page.goto(`${server.url}index.html`);
        await expect(page.getByRole("region", { name: "Actor–statement matrix" }).getByRole("grid")).toBeVisible();
        await page.goto(host.url);
        await expect(page.frameLocator("iframe").getByRole("grid")).toBeVisible();
      } finally {
        await host.close();
        await server.close();
      }
    });

    test("a still is shown in a page of another site, with its styles", async ({ page }) => {
      const server = await serveByNginx(nginx, join(ROOT, "dist"));
      const host = await hostOf(`${server.url}embed/still/matrix.html`, { sandbox: "" });
      try {
        const all = (await fetch(`${server.url}embed/still/all.html`)).headers;
        expect(all.get("content-type")).toContain("text/html");
        // Its own policy is in the page.
        expect(all.get("content-security-policy")).toBeNull();
        await page.goto(host.url);
        const frame = page.frameLocator("iframe");
        await expect(frame.getByRole("table", { name: /^Sources by issues/ }).first()).toBeVisible();
        await expect(frame.getByRole("heading", { level: 1 })).toHaveCSS("font-weight", "600");
      } finally {
        await host.close();
        await server.close();
      }
    });

    test("an example page draws its linked panels", async ({ page }) => {
      const server = await serveByNginx(nginx, join(ROOT, "dist"));
      try {
        await page.goto(`${server.url}example/article.html`);
        await page.locator("parley-panel").first().scrollIntoViewIfNeeded();
        await expect(page.frameLocator("iframe").first().getByRole("grid")).toBeVisible();
      } finally {
        await server.close();
      }
    });

    test("no other site can frame the dashboard", async ({ page, watch }) => {
      const server = await serveByNginx(nginx, join(ROOT, "dist"));
      const host = await hostOf(`${server.url}index.html`);
      try {
        await page.goto(host.url);
        await expect.poll(() => watch.troubles.join()).toContain("frame-ancestors");
        await expect(page.frameLocator("iframe").getByRole("grid")).toHaveCount(0);
        watch.troubles.length = 0;
      } finally {
        await host.close();
        await server.close();
      }
    });
  });
