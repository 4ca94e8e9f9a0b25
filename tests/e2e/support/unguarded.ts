import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { type Host, opened } from "./host";

const DIST = join(import.meta.dirname, "../../../dist");
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** The build without any policy, neither in headers nor in its pages: what holds here holds by the code alone. */
export async function unguarded(): Promise<Host> {
  const server = createServer(async ({ url = "/" }, response) => {
    const path = normalize(decodeURIComponent(url.replace(/[?#].*/, "")));
    const bytes = await readFile(join(DIST, path)).catch(() => null);
    if (!bytes) return response.writeHead(404).end();
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    const body =
      extname(path) === ".html"
        ? String(bytes).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, "")
        : bytes;
    return response.writeHead(200, { "Content-Type": type }).end(body);
  });
  return opened(server);
}
