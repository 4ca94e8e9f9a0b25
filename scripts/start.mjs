/** `npm start`: builds the dashboard and serves it on a local address. Arguments go to the server (see serve.mjs). */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveAs } from "./serve.mjs";

const build = join(dirname(fileURLToPath(import.meta.url)), "build.mjs");
const { status } = spawnSync(process.execPath, [build], { stdio: "inherit" });
if (status === 0) await serveAs(process.argv.slice(2));
else process.exitCode = status ?? 1;
