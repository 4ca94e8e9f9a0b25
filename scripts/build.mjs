/**
 * `npm run build`: the dashboard into dist/, and beside it embed.html with one classic script for each panel that can be
 * embedded, remote.html with its own, and briefing.html. A module script would not run in a sandboxed frame (opaque origin) from a server that sends no CORS header.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { buildHost } from "./host-build.mjs";
import { openLicences } from "./licences.mjs";
import { writeOEmbed } from "./oembed.mjs";
import { writeOneFile } from "./one-file.mjs";
import { embedPagePolicy, remotePolicy } from "./policy.mjs";
import { writeStills } from "./stills.mjs";
import { writeWorker } from "./worker-build.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

try {
  const licences = openLicences();
  await build({ root, logLevel: "warn", ...licences.settings });
  for (const mode of ["embed-load", "embed-panels", "remote"])
    await build({ root, mode, logLevel: "warn", ...licences.settings });
  writePage(
    "embed.html",
    "src/shells/embed/load.ts",
    '<script defer src="./embed/load.js"></script>',
    embedPagePolicy(),
  );
  writePage(
    "remote.html",
    "src/shells/remote/start.tsx",
    '<link rel="stylesheet" href="./remote.css" /><script defer src="./remote.js"></script>',
    remotePolicy({ header: false }),
  );
  await writeStills(root);
  await buildHost(root, licences.settings);
  await writeOneFile(root, licences.settings);
  licences.write(join(root, "dist"));
  console.log(await writeOEmbed(root));
  await writeWorker(root);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** The page of the source names the module of the dev server; the built one names the classic script, and has its policy. */
function writePage(page, module, script, policy) {
  const source = readFileSync(join(root, page), "utf8");
  const tag = `<script type="module" src="/${module}"></script>`;
  if (!source.includes(tag)) throw new Error(`${page} does not load ${module}.`);
  writeFileSync(
    join(root, "dist", page),
    source
      .replace(tag, script)
      .replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`),
  );
}
