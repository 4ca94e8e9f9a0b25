/**
 * dist/briefing.html: the brief shell with its styles, the dossier and the map in one HTML file that makes no request, also
 * opened from a disk, where module scripts and fetch fail. It is the template of a briefing that is handed on as a file
 * (src/io/briefingPage.ts). The same sources give the same bytes.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "vite";
import { filePolicy } from "./policy.mjs";

/** `settings` is what else the build of Vite is given. */
export async function writeOneFile(root, settings = {}) {
  const [{ output }] = await build({ root, mode: "one-file", logLevel: "warn", build: { write: false }, ...settings });
  const script = inScript(output.find(({ type }) => type === "chunk").code);
  const style = output.find(({ fileName }) => fileName.endsWith(".css")).source;
  const others = output.filter(({ fileName }) => !/\.(js|css)$/.test(fileName)).map(({ fileName }) => fileName);
  if (others.length > 0) throw new Error(`briefing.html cannot hold ${others.join(", ")}.`);
  if (/<\/style|@import|url\((?!["']?data:)/i.test(style))
    throw new Error("The styles of briefing.html ask for a file.");
  writeFileSync(join(root, "dist", "briefing.html"), page(script, style));
}

function page(script, style) {
  const policy = filePolicy({ script: hash(script), style: hash(style) });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>Parley</title>
    <link rel="icon" href="data:," />
    <style>${style}</style>
  </head>
  <body>
    <div id="app"><p class="brief-waiting">Loading the briefing…</p></div>
    <noscript>This briefing is drawn with JavaScript, which is switched off in this browser.</noscript>
    <script type="application/json" id="parley-briefing"></script>
    <script>${script}</script>
  </body>
</html>
`;
}

/** A script that no reader of HTML takes for ended, or for a comment; in texts and patterns \\/ and \\x3c are the same signs. */
function inScript(code) {
  const safe = code
    .trimEnd()
    .replace(/<\/(?=script)/gi, "<\\/")
    .replaceAll("<!--", "\\x3c!--")
    .replace(/<(?=script\b)/gi, "\\x3c");
  // Read as a browser would: a break in the code is told here, not on somebody's screen.
  new Script(safe);
  return safe;
}

function hash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
