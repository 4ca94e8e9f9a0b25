/** What is installed is what was chosen: every package by its hash, and no script of it runs here. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import project from "../../package.json";

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly license?: string;
}
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== "");

test("every package of the lockfile has a version and the hash of what is installed, and no address", () => {
  const wrong = locked.filter(
    ([, { version, integrity, resolved, link }]) =>
      version === undefined || !/^sha512-[\w+/]{86}==$/.test(integrity ?? "") || resolved !== undefined || link,
  );
  console.log(`figure: packages of the lockfile by their hash | ${locked.length} | ${wrong.length}`);
  expect(wrong.map(([path]) => path)).toEqual([]);
  expect(locked.length).toBeGreaterThan(100);
});

test("what Parley depends on is named by its exact version, and that is the one in the lockfile", () => {
  for (const [name, version] of Object.entries(project.dependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
  // Types alone follow what they describe.
  const loose = Object.entries(project.devDependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose.map(([name]) => name).filter((name) => !name.startsWith("@types/"))).toEqual([]);
});

test("no script of a package, and none of ours, runs when packages are installed", () => {
  expect(readFileSync(".npmrc", "utf8")).toMatch(/^ignore-scripts=true$/m);
  expect(Object.keys(project.scripts).filter((name) => /install|prepare|prepublish/.test(name))).toEqual([]);
});
