/** What is built again from the same sources, elsewhere, is the same. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compared, rebuilt } from "../../scripts/reproducible.mjs";
import { expect, test } from "./support/test";

test("the same sources build the same bytes, in another folder, time zone and language [contract 8.6]", {
  tag: "@deep",
}, () => {
  test.setTimeout(600_000);
  const { files, differ } = rebuilt();
  console.log(`figure: files of two builds compared | ${files} | ${differ.length}`);
  expect(differ).toEqual([]);
  expect(files).toBeGreaterThan(100);
});

test("one byte more, and a file in one build alone, would be noticed [contract 8.6]", ({ page: _ }, info) => {
  const folderWith = (name: string, files: Record<string, string>) => {
    const folder = info.outputPath(name);
    mkdirSync(join(folder, "assets"), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    return folder;
  };
  const one = folderWith("one", { "index.html": "a", "assets/a.js": "b" });
  const other = folderWith("other", { "index.html": "a", "assets/a.js": "b ", "sw.js": "c" });
  expect(compared(one, one)).toEqual({ files: 2, differ: [] });
  expect(compared(one, other)).toEqual({ files: 3, differ: ["assets/a.js", "sw.js"] });
});
