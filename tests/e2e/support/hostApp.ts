import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { type Host, opened } from "./host";
import { hostPolicy } from "./hostPolicy";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const HERE = fileURLToPath(new URL("hostApp/", import.meta.url));

/**
 * A site of somebody else's under a strict policy: `/` is an app in React with the built component in it, `/empty` a page
 * without any script, `/v1/` the built modules, `/stub/` a Parley whose embed draws nothing. Its frames may come from
 * `site` and from itself.
 */
export async function hostApp(site: string): Promise<Host> {
  const app = await bundled();
  const stub = readFileSync(join(HERE, "stub.js"), "utf8");
  const policy = `default-src 'none'; script-src 'self'; img-src data:; frame-src 'self' ${new URL(site).origin}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const page = (body: string) =>
    `<!doctype html><html lang="en" data-site="${site}"><title>A host</title><link rel="icon" href="data:,"><body>${body}`;
  const files: Record<string, readonly [type: string, text: string, policy?: string]> = {
    "/": ["text/html", page('<div id="app"></div><script type="module" src="/app.js"></script>'), policy],
    "/empty": ["text/html", page("<p>A page."), policy],
    "/app.js": ["text/javascript", app],
    "/v1/parley.js": ["text/javascript", built("parley.js")],
    "/v1/parley-react.js": ["text/javascript", built("parley-react.js")],
    "/stub/embed.html": [
      "text/html",
      `<!doctype html><title>A stub</title><script>${stub}</script>`,
      hostPolicy({ inline: [stub] }),
    ],
  };
  const server = createServer(({ url = "/" }, response) => {
    const [type, text, policy] = files[url] ?? [];
    if (!type) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", `${type}; charset=utf-8`);
    if (policy) response.setHeader("Content-Security-Policy", policy);
    response.end(text);
  });
  return opened(server);
}

function built(name: string): string {
  return readFileSync(join(ROOT, "dist", "v1", name), "utf8");
}

/** The app with React, as a host's own tools would make it: with our module as it is published, not with our sources. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    root: HERE,
    logLevel: "warn",
    define: { "process.env.NODE_ENV": '"development"' },
    plugins: [
      {
        name: "published",
        enforce: "pre",
        resolveId: (name) => (name.endsWith("/src/host/react") ? join(ROOT, "dist", "v1", "parley-react.js") : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: join(HERE, "main.tsx"), output: { codeSplitting: false } },
    },
  });
  const [chunk] = (output as Rolldown.RolldownOutput).output;
  return chunk.code;
}
