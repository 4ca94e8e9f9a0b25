/**
 * dist/sw.js: the service worker (src/offline/worker.ts) with the list of the files that it keeps, each with its hash. The
 * last step of the build: nothing that it lists may change after it. The same build gives the same bytes.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** What the dashboard and briefings can ask for. Embeds and what stands in the pages of others are none of it. */
const FILES = ["index.html", "briefing.html"];
const FOLDERS = ["assets", "schema"];

export async function writeWorker(root, dist = join(root, "dist")) {
  writeFileSync(join(dist, "sw.js"), withFiles(await workerCode(root), dist));
}

/** Puts the files of a build, as they are now, into the code of its worker; of one that has a list, in place of that. */
export function withFiles(code, dist) {
  const folders = FOLDERS.flatMap((folder) => readdirSync(join(dist, folder)).map((name) => `${folder}/${name}`));
  const files = [...FILES, ...folders].sort().map((path) => [path, sha256(readFileSync(join(dist, path)))]);
  const bare = code.slice(code.indexOf(END) + END.length);
  const id = sha256(JSON.stringify(files) + bare).slice(0, 16);
  return `var BUILD=${JSON.stringify({ id, files })}${END}${bare}`;
}

/** After the list, before the code. */
const END = ";\n/* What follows is the same in every build with this code. */\n";

async function workerCode(root) {
  const [{ output }] = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      target: "es2022",
      write: false,
      reportCompressedSize: false,
      lib: { entry: join(root, "src", "offline", "worker.ts"), formats: ["iife"], name: "parleyWorker" },
    },
  });
  if (output.length !== 1) throw new Error("The service worker is to be one file.");
  return END + output[0].code;
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
