/**
 * dist/licences.txt: which packages of others are in the build, with version, licence and its whole text. A package counts
 * if a module of it is in a file of the build; one without a licence that is known and allowed ends the build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const NOTICES = fileURLToPath(new URL("notices/", import.meta.url));
const require = createRequire(import.meta.url);

/** They ask for no more than that their text comes with the code. */
export const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "Unlicense"];

/** What the bundler adds of its own; these modules have no file. */
const BUNDLERS = { "\0vite/": "vite", "\0rolldown/": "rolldown", "\0vite-worker-helper": "vite" };

/** Data of others in the build, with the file of its notice. */
const DATA = [
  ["Boundaries of the map", "basemap.txt"],
  ["Letters that look alike", "unicode.txt"],
];

/** A list of packages that plugins of several builds fill. `settings` is a part of the options of a Vite build. */
export function openLicences() {
  const folders = new Set();
  const plugin = () => ({
    name: "parley:licences",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle))
        for (const id of file.type === "chunk" ? file.moduleIds : []) {
          const folder = folderOf(id);
          if (folder !== null) folders.add(folder);
        }
    },
  });
  return {
    settings: { plugins: [plugin()], worker: { plugins: () => [plugin()] } },
    /** Writes the list beside the build. Throws if a package may not be in it. */
    write(dist) {
      const packages = [...folders].map(readPackage).sort((a, b) => (a.title < b.title ? -1 : 1));
      writeFileSync(join(dist, "licences.txt"), textOf(packages));
    },
  };
}

/** The folder of the package that a module is of; null if it is our own. */
export function folderOf(id) {
  const bundler = Object.keys(BUNDLERS).find((start) => id.startsWith(start));
  if (bundler) return dirname(resolved(BUNDLERS[bundler]));
  const inPackages = /^(?:\0)?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id);
  return inPackages ? inPackages[1] : null;
}

/** A bundler need not be a direct dependency. */
function resolved(name) {
  const from = name === "rolldown" ? createRequire(require.resolve("vite/package.json")) : require;
  return from.resolve(`${name}/package.json`);
}

/** Its name, version, licence and the text of that. Throws if one is not known or not allowed. */
export function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const title = `${name} ${version}`;
  if (!isAllowed(license)) throw new Error(`${title} has the licence ${license}: it may not be shipped.`);
  const file = readdirSync(folder)
    .sort()
    .find((one) => /^licen[cs]e/i.test(one));
  const own = join(NOTICES, `${name.replace("/", "-")}.txt`);
  if (!file && !existsSync(own)) throw new Error(`${title} comes without the text of its licence.`);
  const text = readFileSync(file ? join(folder, file) : own, "utf8");
  // What a bundler has in itself is not in what it makes.
  const [its = ""] = text.split(/^#+ Licenses of bundled dependencies/m);
  return { title, license, text: its };
}

/** Of several, each must be: which of them holds for what, nobody asks. */
function isAllowed(license) {
  const names = String(license).match(/[\w.-]+/g) ?? [];
  return names.every((name) => name === "AND" || name === "OR" || ALLOWED.includes(name)) && names.length > 0;
}

function textOf(packages) {
  const parts = [
    ...packages.map(({ title, license, text }) => part(`${title} (${license})`, text)),
    ...DATA.map(([title, file]) => part(title, readFileSync(join(NOTICES, file), "utf8"))),
  ];
  return `What is in this build that others made, and under which licence.\n\n${parts.join("\n\n")}\n`;
}

function part(title, text) {
  return `${"=".repeat(72)}\n${title}\n${"=".repeat(72)}\n\n${text.replace(/\r\n?/g, "\n").trim()}`;
}
