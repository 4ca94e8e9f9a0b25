/** The files of the build as they lie there: each page has its policy with it, and nothing in it that a policy would have to allow. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./support/test";

const DIST = join(import.meta.dirname, "../../dist");
const files = readdirSync(DIST, { recursive: true, encoding: "utf8" }).map((path) => ({
  path,
  text: /\.(html|js|css|svg)$/.test(path) ? readFileSync(join(DIST, path), "utf8") : "",
}));
const pages = files.filter(({ path }) => path.endsWith(".html"));

/** What of a page's text a policy has to know: scripts and styles that stand in it. */
function inline(text: string, tag: "script" | "style"): string[] {
  const found = text.matchAll(
    new RegExp(`<${tag}(?![^>]*\\b(?:src=|type="application/json"))[^>]*>([\\s\\S]*?)</${tag}>`, "g"),
  );
  return [...found].map(([, content = ""]) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`);
}

test("every page has a strict policy with it, by which nothing inline runs but what it knows by hash", () => {
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(["index.html", "embed.html", "briefing.html"]));
  for (const { path, text } of pages) {
    const [, written = ""] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text) ?? [];
    const policy = written.replaceAll("&#39;", "'");
    expect([path, policy]).toEqual([path, expect.stringMatching(/^default-src 'none'; /)]);
    // The page that fetches dossiers from elsewhere may ask any host, and nothing more.
    const closed = path === "remote.html" ? policy.replace("connect-src https://*;", "") : policy;
    expect([path, closed]).toEqual([path, expect.not.stringMatching(/unsafe-|\*|strict-dynamic/)]);
    expect([path, policy]).toEqual([path, expect.stringContaining("require-trusted-types-for 'script'; ")]);
    expect(policy).toContain("trusted-types ");
    // Before anything that it governs.
    const head = text.slice(0, text.indexOf("Content-Security-Policy"));
    expect([path, head]).toEqual([path, expect.not.stringMatching(/<(script|link|style|img)\b/)]);
    for (const hash of [...inline(text, "script"), ...inline(text, "style")])
      expect([path, policy]).toEqual([path, expect.stringContaining(hash)]);
    const markup = text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
    expect([path, markup]).toEqual([
      path,
      expect.not.stringMatching(/<[a-z][^>]*\s(on\w+|style|srcdoc)=|javascript:/i),
    ]);
  }
});

test("no script makes code of texts, and no file names a host to ask", () => {
  const scripts = files.filter(({ path }) => /\.(js|html)$/.test(path));
  expect(scripts.length).toBeGreaterThan(40);
  for (const { path, text } of scripts)
    expect([path, /[^.\w$](eval|new Function)\(|document\.write|\bimportScripts\(/.exec(text)?.[0]]).toEqual([
      path,
      undefined,
    ]);
  const hosts = new Map<string, string>();
  for (const { path, text } of files)
    for (const [, host = ""] of text.matchAll(/https?:\/\/([\w.-]+)/g))
      if (!NAMED.includes(host)) hosts.set(host, path);
  expect([...hosts]).toEqual([]);
});

/** In names of vocabularies, in messages of libraries, and in words on screen; nothing is asked there (support/test.ts). */
const NAMED = [
  "www.w3.org",
  "json-schema.org",
  "react.dev",
  "redux.js.org",
  "redux-toolkit.js.org",
  "bit.ly",
  "your.host",
];
