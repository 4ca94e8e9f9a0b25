/** `npm start`: builds the dashboard and serves it on a local address. Arguments go to the server (see serve.mjs). */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
for (const [script, args] of [
  ["build.mjs", []],
  ["serve.mjs", process.argv.slice(2)],
]) {
  const done = spawnSync(process.execPath, [join(here, script), ...args], { stdio: "inherit" });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
