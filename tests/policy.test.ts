/** Nothing that comes from data becomes markup, code or an address (SECURITY.md): what the sources and the tests' servers promise. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { embedPolicy, examplePolicy, filePolicy, pagePolicy } from "../scripts/policy.mjs";
import { type Module, modulesOfSrc } from "./support/modules";

const read = (folder: string, name: RegExp): Module[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .map((file) => ({ path: join(folder, file), text: readFileSync(join(folder, file), "utf8") }));
const sources = modulesOfSrc();
const specs = [...read("tests/e2e", /\.spec\.ts$/), ...read("tests/firefox", /\.spec\.ts$/)];
const support = [...read("tests/e2e", /\.ts$/), ...read("tests/firefox", /\.ts$/)];

/** What turns texts into markup or code. */
const SINKS =
  /\b(inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|\bnew Function\b|\beval\(|createContextualFragment|parseFromString|setHTMLUnsafe|\bsrcdoc\b|srcDoc=|\bset(Timeout|Interval)\(\s*["'`]/i;

/** Addresses that Parley makes itself: fragments, and pages of the build. */
const OWN_ADDRESS = /^(linkHere\(|addressOf\(id, first|`index\.html#|new URL\(`\.\/index\.html)/;
const LINK_HOME = "src/ui/SafeLink.tsx";

describe("the sources", () => {
  it("make no markup and no code of texts", () =>
    expect(sources.filter(makesMarkup).map(({ path }) => path)).toEqual([]));
  it("lead to no address out of data but through SafeLink [contract 9.10]", () =>
    expect(sources.flatMap(rawLinks)).toEqual([]));
  it("keep zod from making code, before its first schema", () => {
    const [schema] = sources.filter(({ path }) => path === "src/dossier/schema.ts");
    const jitless = schema?.text.indexOf("z.config({ jitless: true })") ?? -1;
    expect(jitless).toBeGreaterThan(0);
    expect(jitless).toBeLessThan(schema?.text.search(/\bz\s*\.(string|strictObject|array|int)\(/) ?? 0);
  });

  it.each(["element.innerHTML = text;", "document.write(x)", "new Function(x)", "<p dangerouslySetInnerHTML={x} />"])(
    "would be found out: %s",
    (text) => expect(makesMarkup({ path: "src/a.ts", text })).toBe(true),
  );
  it.each([
    "<a href={coding.url}>",
    "<a\n  href={home}>",
    "<SafeLink />\n<a href={`https://$" + "{x}`}>",
    "link.href = address;",
  ])("would be found out: %s", (text) => expect(rawLinks({ path: "src/a.tsx", text })).toHaveLength(1));
});

describe("the policies", () => {
  const origin = "https://host.example";
  it.each([
    ["the dashboard's", pagePolicy()],
    ["an embed's", embedPolicy(origin)],
    ["an example's", examplePolicy()],
    ["a file's", filePolicy({ script: "'sha256-a'", style: "'sha256-b'" })],
  ])("%s lets in what is named, no wildcard, nothing unsafe, and no text as markup", (_, policy) => {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe-|\*|\bhttps?:(\s|;|$)|strict-dynamic/);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/trusted-types ('none'|[\w -]+)/);
    expect(policy).toContain("base-uri 'none'");
    expect(policy).toContain("form-action 'none'");
  });
});

describe("the tests in browsers", () => {
  it("are there", () => expect(specs.length).toBeGreaterThan(30));
  it("all watch for what a policy refuses", () => expect(specs.filter(unwatched).map(({ path }) => path)).toEqual([]));
  it("serve no page without a policy, but to show what holds without", () =>
    expect(
      support
        .filter(unguarded)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(WITHOUT));

  it("would be found out: a spec of its own, a server of its own", () => {
    expect(unwatched({ path: "a.spec.ts", text: `import { expect, test } from "@playwright/test";` })).toBe(true);
    expect(
      unguarded({
        path: "a.ts",
        text: `import { createServer } from "node:http";\ncreateServer((_, r) => r.setHeader("Content-Type", "text/html"))`,
      }),
    ).toBe(true);
  });
});

function makesMarkup({ text }: Module): boolean {
  return SINKS.test(text.replace(/^\s*(\*|\/\/).*$/gm, ""));
}

/** Every address of a link that no rule knows. An element's own address is a file of the build, or a blob. */
function rawLinks({ path, text }: Module): string[] {
  if (path === LINK_HOME) return [];
  const inMarkup = [...text.matchAll(/\bhref=\{([^\n]*)/g)].map(([, address = ""]) => address);
  const assigned = [...text.matchAll(/\.href = ([^\n;]*)/g)].map(([, address = ""]) => `${path}: ${address}`);
  return [
    ...inMarkup.filter((address) => !OWN_ADDRESS.test(address)).map((address) => `${path}: ${address}`),
    ...assigned.filter((one) => !ASSIGNED.has(one)),
  ];
}

/** One answers as broken servers do, and hands on the policies of the right one; the other shows what holds without any. */
const WITHOUT = ["tests/e2e/support/faulty.ts", "tests/e2e/support/unguarded.ts"];

const ASSIGNED = new Set([
  "src/io/download.ts: address",
  "src/shells/lastResort.tsx: address.href",
  "src/shells/embed/load.ts: `./embed/still/$" + "{still}.html`",
  'src/shells/embed/pieces.ts: address.replace(/js$/, "css")',
]);

/** Whether a spec takes its `test` from Playwright itself, past support/test.ts or tests/firefox/firefox.ts. */
function unwatched({ text }: Module): boolean {
  return (
    /import \{[^}]*\btest\b[^}]*\} from "@playwright\/test"/.test(text) ||
    !/from "\.\/(support\/\w+|firefox)"/.test(text)
  );
}

function unguarded({ text }: Module): boolean {
  if (!text.includes('from "node:http"') || !text.includes("text/html")) return false;
  return !/setHeader\("Content-Security-Policy"|"Content-Security-Policy": /.test(text);
}
