/** What others made in the build is listed, and nothing gets in whose licence does not allow it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, describe, expect, it, test } from "vitest";
import project from "../../package.json";
import { ALLOWED, folderOf, openLicences, readPackage } from "../../scripts/licences.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-licences-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package of one module. */
function madeUp(name: string, about: object, licence?: string): void {
  const place = join(folder, "node_modules", name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), JSON.stringify({ name, version: "1.2.3", main: "index.js", ...about }));
  writeFileSync(join(place, "index.js"), `export const name = ${JSON.stringify(name)};`);
  if (licence !== undefined) writeFileSync(join(place, "LICENSE.md"), licence);
}

/** The list of a build of such a page. */
async function listOf(code: string): Promise<string> {
  writeFileSync(join(folder, "entry.js"), code);
  const licences = openLicences();
  await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    build: { write: false, rolldownOptions: { input: join(folder, "entry.js") } },
    ...licences.settings,
  });
  licences.write(folder);
  return readFileSync(join(folder, "licences.txt"), "utf8");
}

test("a package is listed if a module of it is in the build, with version, licence and its whole text", async () => {
  madeUp("there", { license: "MIT" }, "Copyright (c) Somebody\r\nDo what you like.\n");
  madeUp("@scope/asked-late", { license: "(ISC OR Apache-2.0)" }, "Copyright (c) Another");
  madeUp("not-used", { license: "MIT" }, "Copyright (c) Nobody");
  const list = await listOf(
    `import { name } from "there"; import { name as unused } from "not-used"; document.title = name; import("@scope/asked-late").then(console.log);`,
  );
  expect(list).toContain("there 1.2.3 (MIT)\n");
  expect(list).toContain("Copyright (c) Somebody\nDo what you like.");
  expect(list).toContain("@scope/asked-late 1.2.3 ((ISC OR Apache-2.0))\n");
  expect(list).not.toContain("not-used");
  expect(list).toContain("Boundaries of the map");
});

describe("a build ends with a package", () => {
  it.each([
    ["whose licence is not allowed", { license: "GPL-3.0-only" }, "Text", /has the licence GPL-3.0-only/],
    ["that has another beside one that is", { license: "MIT AND GPL-2.0" }, "Text", /MIT AND GPL-2.0: it may not/],
    ["without a licence", {}, "Text", /undefined: it may not be shipped/],
    ["without its text", { license: "MIT" }, undefined, /comes without the text/],
  ])("%s", async (what, about, text, message) => {
    const name = what.replaceAll(" ", "-");
    madeUp(name, about, text);
    await expect(listOf(`import { name } from "${name}"; document.title = name;`)).rejects.toThrow(message);
  });
});

test("everything that Parley depends on may be shipped", () => {
  const names = Object.keys(project.dependencies);
  const wrong = names.filter((name) => readPackage(join("node_modules", name)).text.length < 100);
  expect(wrong).toEqual([]);
  expect(ALLOWED).not.toContain("GPL-3.0-only");
});

it.each([
  ["/a/node_modules/zod/v4/core.js", "/a/node_modules/zod"],
  ["/a/node_modules/@tanstack/react-query/build/index.js?x", "/a/node_modules/@tanstack/react-query"],
  ["/a/node_modules/one/node_modules/two/index.js", "/a/node_modules/one/node_modules/two"],
  ["C:\\a\\node_modules\\diff\\index.js", "C:\\a\\node_modules\\diff"],
  ["/a/src/main.tsx", null],
])("%s is of the package in %s", (id, place) => expect(folderOf(id)).toBe(place));
