/**
 * What a browser loads before the first panel is drawn, in bytes of gzip, read from the build's manifest.
 *
 *   node scripts/budget.mjs      prints the table; exit code 1 when something is over its budget
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");

/** In bytes: 1 kB is 1000. */
const FIRST_PANEL = 90_000;
const DOSSIER = 25_000;
const STYLES = 11_000;
/** The dossier, the map and every panel with it. */
const ONE_FILE = 475_000;
/** The script of `<parley-panel>`: it stands in the pages of others, before anything of ours is seen. */
const ELEMENT = 6_500;
const FIRST = "src/panels/matrix/MatrixPanel.tsx";
/** An embed's first scripts without the dossier, React's 67 kB among it: what was reached (docs/embedding.md), and 1 %. */
const EMBEDS = {
  matrix: 96_200,
  stages: 197_300,
  venues: 188_500,
  method: 126_100,
  compare: 107_900,
  articles: 107_400,
};
const OTHER_EMBED = 105_200;
/** What an embed asks for once it is drawn. */
const EMBED_MORE = 6_500;

export function measure(dist = DIST) {
  const path = join(dist, ".vite", "manifest.json");
  if (!existsSync(path)) throw new Error("There is no build to measure: run `npm run build` first.");
  const manifest = JSON.parse(readFileSync(path, "utf8"));
  const keyOf = (test, what) => {
    const key = Object.keys(manifest).find(test);
    if (!key) throw new Error(`The build has no chunk for ${what}.`);
    return key;
  };
  const dossierKey = keyOf((key) => key.includes("virtual:dossier"), "the dossier");
  const dossier = manifest[dossierKey].file;
  const html = readFileSync(join(dist, "index.html"), "utf8");
  // The page's own scripts, and the first panel with what it imports, where that is a chunk of its own.
  const atOnce = filesOf(html, "js");
  const roots = Object.keys(manifest).filter((key) => key === FIRST || atOnce.includes(manifest[key].file));
  const needed = new Set(roots.flatMap((key) => closure(manifest, key)));
  if (needed.size === 0) throw new Error("The page loads no script.");
  const files = [...new Set(Object.values(manifest).map(({ file }) => file))].filter((file) => file.endsWith(".js"));
  const rows = files
    .map((file) => {
      const bytes = gzipped(join(dist, file));
      const when = file === dossier ? "dossier" : needed.has(file) ? "before the first panel" : "when needed";
      return { file: basename(file), when, bytes };
    })
    .sort((a, b) => a.when.localeCompare(b.when) || b.bytes - a.bytes);
  const embeds = embedRows(join(dist, "embed"));
  const loader = embeds.find(({ file }) => file === "embed/load.js").bytes;
  rows.push(...embeds);
  for (const file of readdirSync(join(dist, "v1")).filter((name) => name.endsWith(".js")))
    rows.push({ file: `v1/${file}`, when: "in others' pages", bytes: gzipped(join(dist, "v1", file)) });
  rows.push({ file: "briefing.html", when: "one file", bytes: gzipped(join(dist, "briefing.html")) });

  const sum = (when) => rows.filter((row) => row.when === when).reduce((total, { bytes }) => total + bytes, 0);
  const checks = [
    check("JavaScript before the first panel, without the dossier", sum("before the first panel"), FIRST_PANEL),
    check("the dossier's own chunk", sum("dossier"), DOSSIER),
    check(
      "styles before the first panel",
      filesOf(html, "css").reduce((total, file) => total + gzipped(join(dist, file)), 0),
      STYLES,
    ),
    check("a briefing in a file of its own, with everything", sum("one file"), ONE_FILE),
    check("the script of <parley-panel>", rows.find(({ file }) => file === "v1/parley-embed.js").bytes, ELEMENT),
    ...embeds.flatMap(({ file, panel, bytes }) => {
      if (panel)
        return [check(`the embed of ${panel}, without the dossier`, loader + bytes, EMBEDS[panel] ?? OTHER_EMBED)];
      return /\/more-/.test(file) ? [check(`${file}, once an embed is drawn`, bytes, EMBED_MORE)] : [];
    }),
  ];
  return { rows, checks };
}

export function table(rows, checks) {
  const line = (name, when, bytes) => `${name.padEnd(56)}${when.padEnd(24)}${(bytes / 1000).toFixed(1).padStart(7)} kB`;
  return [
    ...rows.map(({ file, when, bytes }) => line(file, when, bytes)),
    "",
    ...checks.map(({ name, bytes, limit, ok }) => line(name, `${ok ? "within" : "OVER"} ${limit / 1000} kB`, bytes)),
  ].join("\n");
}

/** The scripts of embeds: the panels' own, of which the dossier does not count, then what is asked for later. */
function embedRows(folder) {
  const rows = readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => {
      const script = readFileSync(join(folder, name), "utf8");
      const pieces = script.split(PIECE);
      const others = pieces.filter((piece) => !piece.startsWith(DOSSIER_PIECE));
      const panel = pieces.length === others.length ? null : name.replace(".js", "");
      const bytes = gzipSync(others.join(""), { level: 9 }).length;
      return { file: `embed/${name}`, when: panel ? "embed, at once" : "embed, later", bytes, panel };
    });
  if (!rows.some(({ panel }) => panel)) throw new Error("The build has no script of an embed with the dossier in it.");
  return rows.sort((a, b) => Number(b.panel !== null) - Number(a.panel !== null) || b.bytes - a.bytes);
}

/** Where a piece begins (scripts/pieces-plugin.ts). */
const PIECE = /^(?=parley\[")/m;
const DOSSIER_PIECE = 'parley["./_virtual_dossier';

/** What the page's HTML loads: its scripts, the modules that it asks for ahead, its style sheets. */
function filesOf(html, ending) {
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(\w+))"/g)].flatMap(([, file, end]) =>
    end === ending ? [file] : [],
  );
}

/** The files of a chunk and of all that it imports at once. */
function closure(manifest, key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const { file, imports = [] } = manifest[key];
  return [file, ...imports.flatMap((next) => closure(manifest, next, seen))];
}

function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}

function check(name, bytes, limit) {
  return { name, bytes, limit, ok: bytes <= limit };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { rows, checks } = measure();
    console.log(table(rows, checks));
    process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1;
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
