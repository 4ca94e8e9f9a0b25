/** A folder that is served, and builds put into it one after the other, as deployments do. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../../scripts/serve.mjs";
import { withFiles } from "../../../scripts/worker-build.mjs";

const ROOT = join(import.meta.dirname, "../../..");
const DIST = join(ROOT, "dist");

export interface Deployed {
  readonly url: string;
  /** Puts build `number` in place of what is there: the same app, but every file of `assets/` has another name. */
  deploy(number: number, spoil?: (folder: string) => void): void;
  /** Puts the worker that takes itself away in place of the build's. */
  kill(): void;
  /** The server is gone until `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Serves build 0 under `base`. */
export async function deployed(base = "/"): Promise<Deployed> {
  const folder = mkdtempSync(join(tmpdir(), "parley-deployed-"));
  put(0, folder);
  let server = await serve({ root: folder, base });
  const { url, port } = server;
  return {
    url,
    deploy(number, spoil) {
      put(number, folder);
      spoil?.(folder);
    },
    kill: () => cpSync(join(ROOT, "docs/hosting/sw.js"), join(folder, "sw.js")),
    stop: () => server.close(),
    async start() {
      server = await serve({ root: folder, base, port });
    },
    async remove() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function put(number: number, folder: string): void {
  for (const part of ["assets", "schema"]) {
    rmSync(join(folder, part), { recursive: true, force: true });
    cpSync(join(DIST, part), join(folder, part), { recursive: true });
  }
  for (const file of ["index.html", "briefing.html", "embed.html", "sw.js"])
    cpSync(join(DIST, file), join(folder, file));
  if (number > 0) rename(number, folder);
  const worker = join(folder, "sw.js");
  writeFileSync(worker, withFiles(readFileSync(worker, "utf8"), folder));
}

/** Every hash in a name becomes another, in the names and wherever they stand. */
function rename(number: number, folder: string): void {
  const assets = join(folder, "assets");
  const names = readdirSync(assets);
  const other = (text: string) =>
    names.reduce((now, name) => now.replaceAll(name, name.replace(/-([\w-]{8})\.(\w+)$/, `-n${number}$1.$2`)), text);
  for (const name of names) {
    const path = join(assets, name);
    const text = readFileSync(path, "utf8");
    rmSync(path);
    writeFileSync(join(assets, other(name)), other(text));
  }
  const index = join(folder, "index.html");
  const page = other(readFileSync(index, "utf8"));
  writeFileSync(index, page.replace("</head>", `<meta name="build" content="${number}" /></head>`));
}
