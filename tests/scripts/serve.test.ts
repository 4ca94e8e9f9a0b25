import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../scripts/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-serve-"));
const root = join(folder, "dist");
let server: Awaited<ReturnType<typeof serve>> | undefined;

beforeAll(() => {
  mkdirSync(join(root, "assets", "inner"), { recursive: true });
  writeFileSync(join(root, "index.html"), "<p>start</p>");
  writeFileSync(join(root, "embed.html"), "<p>embed</p>");
  mkdirSync(join(root, "example"));
  writeFileSync(join(root, "example", "article.html"), "<p>example</p>");
  writeFileSync(join(root, "assets", "entry-a1b2c3d4.js"), "1");
  writeFileSync(join(root, ".hidden"), "hidden");
  writeFileSync(join(folder, "outside.txt"), "outside");
  symlinkSync(join(folder, "outside.txt"), join(root, "link.txt"));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The path goes out as written: `fetch` would tidy it first. */
function get(port: number, path: string, method = "GET") {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, fail) => {
    request({ host: "127.0.0.1", port, path, method }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    })
      .on("error", fail)
      .end();
  });
}

describe("serve", () => {
  it("gives each file its type, and only hashed ones are kept for ever", async () => {
    server = await serve({ root });
    const page = await get(server.port, "/");
    expect(page.text).toBe("<p>start</p>");
    expect(page.headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" });
    const script = await get(server.port, "/assets/entry-a1b2c3d4.js?x=1");
    expect(script.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(script.headers["cache-control"]).toContain("immutable");
  });

  it("answers 404 for what is missing, never the start page", async () => {
    server = await serve({ root });
    expect((await get(server.port, "/assets/missing.js")).status).toBe(404);
    expect((await get(server.port, "/assets/inner/")).status).toBe(404);
  });

  it.each([
    "/../outside.txt",
    "/assets/../../outside.txt",
    "/%2e%2e/outside.txt",
    "/..%2foutside.txt",
    "/..%5coutside.txt",
    "/link.txt",
    "/.hidden",
    "/a%00b",
    "/%",
    "//../outside.txt",
  ])("gives nothing from outside its folder: %s", async (path) => {
    server = await serve({ root });
    const answer = await get(server.port, path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.text).not.toContain("outside");
  });

  it("serves under any base path [contract 2.20]", async () => {
    server = await serve({ root, base: "/sub/deep" });
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/sub/deep/`);
    expect((await get(server.port, "/sub/deep/")).text).toBe("<p>start</p>");
    expect(await get(server.port, "/sub/deep")).toMatchObject({ status: 308, headers: { location: "/sub/deep/" } });
    expect((await get(server.port, "/index.html")).status).toBe(404);
  });

  it("redirects only within itself", async () => {
    server = await serve({ root });
    expect(await get(server.port, "//assets")).toMatchObject({ status: 308, headers: { location: "/assets/" } });
    expect((await get(server.port, "//elsewhere.example/assets/..")).status).toBe(404);
  });

  it("goes on to the next port when one is taken", async () => {
    const first = await serve({ root });
    server = await serve({ root, port: first.port });
    await first.close();
    expect(server.port).not.toBe(first.port);
    expect((await get(server.port, "/")).status).toBe(200);
  });

  it("answers only GET and HEAD", async () => {
    server = await serve({ root });
    expect((await get(server.port, "/", "HEAD")).text).toBe("");
    expect((await get(server.port, "/", "POST")).status).toBe(405);
  });

  it("lets nothing inline, foreign or evaluated run, lets others frame the embed alone, and sends no CORS header", async () => {
    server = await serve({ root });
    const page = await get(server.port, "/index.html");
    const policy = String(page.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https:/);
    const embed = await get(server.port, "/embed.html");
    expect(embed.headers["content-security-policy"]).not.toContain("frame-ancestors");
    expect(embed.headers["content-security-policy"]).toContain(`script-src 'self' http://127.0.0.1:${server.port}`);
    const example = await get(server.port, "/example/article.html");
    expect(example.headers["content-security-policy"]).toContain("frame-src 'self'");
    expect(example.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    for (const { headers } of [page, embed, example]) expect(headers).not.toHaveProperty("access-control-allow-origin");
  });
});
