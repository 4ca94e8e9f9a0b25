/**
 * A small static server for the built dashboard.
 *
 *   node scripts/serve.mjs [--root dist] [--port 4173] [--host 127.0.0.1] [--base /]
 *
 * If the port is taken it goes on to the next free one and prints the address that it has.
 */
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { embedPolicy, examplePolicy, pagePolicy, remotePolicy, workerPolicy } from "./policy.mjs";

const DIST = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Serves `root` under `base` and resolves to `{ url, port, close }`. `port: 0` takes any free port; otherwise the next
 * free one from `port` on. It sends no CORS header, like the plainest of hosts; with `ranges: false` it also sends files only
 * as a whole.
 */
export async function serve({ root = DIST, port = 0, host = "127.0.0.1", base = "/", ranges = true } = {}) {
  const folder = await realpath(root);
  const prefix = `/${base.split("/").filter(Boolean).join("/")}/`.replace("//", "/");
  const server = createServer((request, response) => {
    answer(request, response, folder, prefix, ranges).catch(() => {
      if (!response.headersSent) refuse(response, 500, "Something went wrong.");
      else response.destroy();
    });
  });
  await listen(server, port, host);
  const at = server.address().port;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${at}${prefix}`,
    port: at,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, folder, prefix, ranges) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.setHeader("Allow", "GET, HEAD");
    return refuse(response, 405, "Only GET and HEAD are answered here.");
  }
  const path = pathOf(request.url ?? "/");
  if (path === null) return refuse(response, 400, "This address cannot be read.");
  if (path === "/" && prefix !== "/") return redirect(response, prefix);
  if (`${path}/` === prefix) return redirect(response, prefix);
  if (!path.startsWith(prefix)) return refuse(response, 404, "There is nothing at this address.");
  const names = path.slice(prefix.length).split("/");
  if (names.some((name) => name.startsWith("."))) return refuse(response, 404, "There is nothing at this address.");
  const wanted = resolve(folder, ...names, path.endsWith("/") ? "index.html" : "");
  const file = await realpath(wanted).catch(() => null);
  if (file === null || !file.startsWith(folder + sep))
    return refuse(response, 404, "There is nothing at this address.");
  const about = await stat(file);
  if (about.isDirectory()) return redirect(response, `${path}/`);
  if (!about.isFile()) return refuse(response, 404, "There is nothing at this address.");
  const part = ranges ? partOf(request.headers.range, about.size) : null;
  if (part === "none") {
    response.setHeader("Content-Range", `bytes */${about.size}`);
    return refuse(response, 416, "The file has no such part.");
  }
  response.writeHead(part ? 206 : 200, {
    ...headers(request, file),
    ...(ranges && { "Accept-Ranges": "bytes" }),
    "Content-Length": part ? part.end - part.start + 1 : about.size,
    ...(part && { "Content-Range": `bytes ${part.start}-${part.end}/${about.size}` }),
  });
  if (request.method === "HEAD") return response.end();
  const stream = createReadStream(file, part ?? {});
  stream.on("error", () => response.destroy());
  stream.pipe(response);
}

/** The one part of a file that is asked for, `end` with it; null for all of it, "none" where the file does not have it. */
function partOf(range, size) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined || (from === "" && to === "")) return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? "none" : { start, end };
}

/** The path of an address, decoded and without empty segments; null if it is not one, or hides a separator. */
function pathOf(address) {
  const raw = address.split(/[?#]/, 1)[0];
  try {
    const segments = raw.split("/").map(decodeURIComponent);
    if (segments.some((segment) => /[/\\\0]/.test(segment))) return null;
    const kept = segments.filter((segment, i) => segment !== "" || i === segments.length - 1);
    return `/${kept.join("/")}`;
  } catch {
    return null;
  }
}

function headers(request, file) {
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  const hashed = /-[\w-]{8,}\.\w+$/.test(file);
  const all = {
    "Content-Type": type,
    "Cache-Control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
  };
  if (basename(file) === "sw.js") return { ...all, "Content-Security-Policy": workerPolicy() };
  if (!type.startsWith("text/html")) return all;
  const host = request.headers.host ?? "";
  const origin = /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : null;
  const policy = policyOf(file, origin);
  return policy === null ? all : { ...all, "Content-Security-Policy": policy };
}

function policyOf(file, origin) {
  const name = basename(file);
  if (name === "embed.html") return embedPolicy(origin);
  if (name === "remote.html") return remotePolicy();
  const folder = basename(dirname(file));
  if (folder === "example") return examplePolicy();
  // These know their own script and style by their hashes, and bring their policy with them; a still may be framed.
  if (folder === "still") return null;
  return name === "briefing.html" ? "frame-ancestors 'none'" : pagePolicy();
}

function redirect(response, path) {
  response.writeHead(308, { Location: path.split("/").map(encodeURIComponent).join("/") });
  response.end();
}

function refuse(response, status, sentence) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff" });
  response.end(`${sentence}\n`);
}

async function listen(server, port, host) {
  const attempts = port === 0 ? [0] : [...Array.from({ length: 20 }, (_, i) => port + i), 0];
  for (const attempt of attempts) {
    try {
      await new Promise((done, fail) => {
        server.once("error", fail);
        server.listen(attempt, host, () => {
          server.off("error", fail);
          done();
        });
      });
      return;
    } catch (error) {
      if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    }
  }
  throw new Error(`No free port from ${port} on.`);
}

/** The server of the command line: prints its address, and runs until it is stopped. */
export async function serveAs(args) {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: "string", default: DIST },
      port: { type: "string", default: process.env.PORT ?? "4173" },
      host: { type: "string", default: "127.0.0.1" },
      base: { type: "string", default: "/" },
    },
  });
  try {
    const { url } = await serve({ ...values, port: Number(values.port) });
    console.log(`Parley is at ${url}  (Ctrl+C ends it)`);
  } catch (error) {
    const missing = error.code === "ENOENT" ? `There is no folder ${values.root}: run \`npm run build\` first.` : null;
    console.error(missing ?? error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serveAs(process.argv.slice(2));
