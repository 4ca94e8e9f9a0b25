import { createServer } from "node:http";
import { pagePolicy } from "../../../scripts/policy.mjs";
import { type Host, opened } from "./host";

const SCRIPT = `
  // A form called createElement takes the place of the function.
  const make = document.createElement.bind(document);
  const home = document.body;
  globalThis.put = (text) => {
    const place = make("div");
    home.append(place);
    try {
      place.innerHTML = text;
    } catch {
      return false;
    }
    return true;
  };
`;

/** `guarded`: with the dashboard's policy; `script`: with what that says of scripts alone, so that texts can become markup. */
export type Wall = "none" | "guarded" | "script";

/** A page that does what Parley never does: it takes texts for markup. Shows that the detector hears, and that the policy holds. */
export async function unsafePage(wall: Wall): Promise<Host> {
  const policy = wall === "guarded" ? pagePolicy() : "default-src 'none'; script-src 'self'";
  const server = createServer(({ url }, response) => {
    if (url === "/unsafe.js") return response.setHeader("Content-Type", "text/javascript").end(SCRIPT);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    if (wall !== "none") response.setHeader("Content-Security-Policy", policy);
    return response.end(
      `<!doctype html><title>Unsafe</title><link rel="icon" href="data:,"><body><script src="/unsafe.js"></script>`,
    );
  });
  return opened(server);
}
