/**
 * Every suite in order, each with its counts, and a last line that sums them.
 *
 *   npm test                      all of it, of the long suites a fixed sample
 *   npm run test:deep             the long suites whole, hours; its figures go to tests/deep-report.md
 *   npm test -- types browser     only these suites (browser tests need a build: add `build`)
 *   npm run test:deep -- tests/e2e/flood.spec.ts   only these files of tests; their parts of the report are written anew
 *
 * The figures that tests print (scripts/figures.mjs) stand together at the end, and in that report.
 *
 * A test that is skipped counts as failed: nothing is left out in silence. What failed is named at the end, and so is a
 * browser test that passed only when it was tried again. Where there is no Firefox its suite is left out, and so are
 * browser tests tagged `@deep` without test:deep; the last lines say so.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, totalmem } from "node:os";
import { dirname, join, relative } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { obtainBrowser } from "./browser.mjs";
import { measure, table } from "./budget.mjs";
import { failuresOf } from "./failures.mjs";
import { deepReport, figureLines, figuresIn } from "./figures.mjs";
import { findFirefox } from "./firefox.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const REPORTS = join(ROOT, "node_modules", ".cache", "parley-tests");
const require = createRequire(import.meta.url);

/** Each answers a list of [suite, passed, failed], and says what it has to say. */
const SUITES = {
  types: async (say) => one("types", await run("typescript", "bin/tsc", ["--noEmit"], {}, say)),
  lint: async (say) => one("lint", await run("@biomejs/biome", "bin/biome", ["check", "--error-on-warnings"], {}, say)),
  build: async (say) => one("build", await runFile(join(ROOT, "scripts", "build.mjs"), [], {}, say)),
  vitest,
  budget,
  browser,
  firefox,
};

const NO_FIREFOX = "There is no Firefox here: the tests in Firefox were NOT run. FIREFOX_PATH names one.";
const NO_CLICKHOUSE =
  "There is no clickhouse-server here: dossiers on a server were NOT tested. apt-get install clickhouse-server.";
let leftOut = false;

/** The whole of what is sampled otherwise; each can be set by itself, too. */
const DEEP = {
  PARLEY_MESSAGES: "110000",
  PARLEY_MOUNTS: "1000",
  PARLEY_SCENE_CHANGES: "6000",
  PARLEY_STEPS: "4000",
  PARLEY_RUNS: "10000",
  PARLEY_MUTATIONS: "5000",
  PARLEY_FLOOD: "110000",
};
const deep = process.argv.includes("--deep");
if (deep) Object.assign(process.env, { PARLEY_DEEP: "1", ...DEEP, ...process.env });

const names = Object.keys(SUITES);
const asked = process.argv.slice(2).filter((name) => name !== "--deep");
for (const file of asked.filter((name) => /^tests\/.*\.(spec|test)\.tsx?$/.test(name))) {
  SUITES[file] = () => (file.endsWith(".spec.ts") ? browser(null, file) : vitest(null, file));
  names.push(file);
}
/** Each keeps one core busy at most, and none needs another: they are begun together, and told in order. */
const TOGETHER = ["types", "lint", "build"];

const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(", ")}; there are ${names.join(", ")}.`);
  process.exit(2);
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const counts = [];
const figures = [];
const failures = [];
const parts = [];
const wanted = names.filter((name) => asked.length === 0 || asked.includes(name));
const begun = new Map(TOGETHER.filter((name) => wanted.includes(name)).map((name) => [name, beginning(name)]));
for (const name of wanted) {
  const before = figures.length;
  console.log(`\n── ${name} ──`);
  const { found, lines = [], seconds } = await (begun.get(name) ?? outcome(name));
  for (const line of lines) console.log(line);
  counts.push(...found.map((row, at) => [...row, at === 0 ? `${seconds} s` : ""]));
  for (const [suite, passed, failed] of found) console.log(`${suite}: ${passed} passed, ${failed} failed`);
  const said = found.map(
    ([suite, passed, failed]) => `${suite === name ? "" : `${suite}: `}${passed} passed, ${failed} failed`,
  );
  parts.push({ name, counts: [...said, `${seconds} s`], figures: figures.slice(before) });
}

const passed = counts.reduce((sum, [, n]) => sum + n, 0);
const failed = counts.reduce((sum, [, , n]) => sum + n, 0);
const lines = counts.map(([suite, n, bad, seconds]) =>
  `${suite.padEnd(14)}${String(n).padStart(6)} passed ${String(bad).padStart(4)} failed  ${seconds}`.trimEnd(),
);
console.log(`\n── all suites ──\n${lines.join("\n")}`);
for (const line of ["", ...figureLines(figures)]) console.log(line);
const notes = [
  ...(leftOut ? [NO_FIREFOX] : []),
  ...(spawnSync("clickhouse-server", ["--version"]).error ? [NO_CLICKHOUSE] : []),
];
for (const note of [...notes, ...failures]) console.log(`!! ${note}`);
if (!deep)
  console.log("Browser tests tagged @deep were NOT run: npm run test:deep runs them, and the long suites whole.");
const total = `${passed} passed, ${failed} failed`;
if (deep) {
  const path = join(ROOT, "tests", "deep-report.md");
  const settings = Object.keys(DEEP).map((name) => `${name}=${process.env[name]}`);
  const earlier = asked.length > 0 && existsSync(path) ? readFileSync(path, "utf8") : "";
  writeFileSync(path, deepReport({ machine: machine(), settings, parts, notes }, earlier));
}
console.log(total);
process.exitCode = failed > 0 ? 1 : 0;

/** What becomes of a suite; one that throws has failed. */
async function outcome(name, say = console.log) {
  const began = Date.now();
  let found;
  try {
    found = await SUITES[name](say);
  } catch (error) {
    say(error.message);
    found = [[name, 0, 1]];
  }
  return { found, seconds: ((Date.now() - began) / 1000).toFixed(1) };
}

/** The same, and what it says meanwhile is kept. */
async function beginning(name) {
  const lines = [];
  return { ...(await outcome(name, (line) => lines.push(line))), lines };
}

/** Architecture, unit and component tests, told apart by file. */
async function vitest(_, ...only) {
  const report = join(REPORTS, "vitest.json");
  const args = ["run", ...only, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = await run("vitest", "vitest.mjs", args);
  const suites = new Map([
    ["architecture", [0, 0]],
    ["unit", [0, 0]],
    ["component", [0, 0]],
  ]);
  const said = JSON.parse(readFileSync(report, "utf8"));
  failures.push(...failuresOf(said, ROOT));
  for (const file of said.testResults) {
    const path = relative(ROOT, file.name);
    const suite = path.includes("architecture") ? "architecture" : path.endsWith(".tsx") ? "component" : "unit";
    const count = suites.get(suite);
    for (const { status } of file.assertionResults) count[status === "passed" ? 0 : 1] += 1;
    if (file.assertionResults.length === 0) count[1] += 1;
  }
  for (const [name, [good, bad]] of suites) if (only.length > 0 && good + bad === 0) suites.delete(name);
  return verdict(suites, ok, "unit");
}

async function budget() {
  const { rows, checks } = measure();
  console.log(table(rows, checks));
  return [["budget", checks.filter(({ ok }) => ok).length, checks.filter(({ ok }) => !ok).length]];
}

/** The built app in a real browser. */
async function browser(_, ...only) {
  const path = await obtainBrowser(console.log);
  console.log(`Chromium: ${path}`);
  return playwright("browser", only, { CHROMIUM_PATH: path });
}

/** The built app, and a briefing in a file of its own, in Firefox. */
function firefox() {
  const path = findFirefox();
  leftOut = path === null;
  if (leftOut) return [];
  console.log(`Firefox: ${path}`);
  return playwright("firefox", ["--config=tests/firefox/playwright.config.ts"], { FIREFOX_PATH: path });
}

async function playwright(suite, args, env) {
  const report = join(REPORTS, `${suite}.json`);
  const ok = await run("@playwright/test", "cli.js", ["test", ...args, "--reporter=list,json"], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const said = JSON.parse(readFileSync(report, "utf8"));
  failures.push(...failuresOf(said, ROOT));
  const { expected, flaky, unexpected, skipped } = said.stats;
  return verdict(new Map([[suite, [expected + flaky, unexpected + skipped]]]), ok && expected > 0, suite);
}

/** A suite that ended badly although no test of it failed has failed too. */
function verdict(suites, ok, blamed) {
  const rows = [...suites].map(([suite, [good, bad]]) => [suite, good, bad]);
  if (!ok && rows.every(([, , bad]) => bad === 0)) (rows.find(([suite]) => suite === blamed) ?? rows[0])[2] += 1;
  return rows;
}

function one(suite, ok) {
  return [[suite, ok ? 1 : 0, ok ? 0 : 1]];
}

function run(package_, file, args, env = {}, say = console.log) {
  return runFile(join(dirname(require.resolve(`${package_}/package.json`)), file), args, env, say);
}

/** Runs it, says what it says, and takes the figures from that. */
function runFile(file, args, env = {}, say = console.log) {
  const { FORCE_COLOR, ...inherited } = process.env;
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    stdio: ["inherit", "pipe", "pipe"],
    env: { ...inherited, ...env, NO_COLOR: "1" },
  });
  return new Promise((done, fail) => {
    let wrong = null;
    createInterface({ input: child.stderr }).on("line", say);
    createInterface({ input: child.stdout }).on("line", (line) => {
      say(line);
      try {
        figures.push(...figuresIn(line));
      } catch (error) {
        wrong = error;
      }
    });
    child.on("error", fail);
    child.on("close", (code) => (wrong ? fail(wrong) : done(code === 0)));
  });
}

function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory} GB, ${process.platform}, Node ${process.version}`;
}
