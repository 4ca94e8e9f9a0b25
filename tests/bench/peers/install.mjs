/** The other engines, from the lock beside this file, when they are first asked for. They are no part of the app's install. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;

/** Whether they are there, obtained if need be; if not, one loud line says so. */
export function obtainPeers(say = console.error) {
  if (!missing()) return true;
  say("Obtaining crossfilter2, arquero, DuckDB-WASM and Mosaic …");
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const done = spawnSync(npm[0], [...npm.slice(1), ...words], { cwd: HERE, encoding: "utf8", timeout: 600_000 });
  if (done.status === 0 && !missing()) return true;
  const why = `${done.error?.message ?? done.stderr}`.trim().split("\n").slice(0, 2).join(" ");
  say(`!! The other engines could NOT be obtained: Parley is measured alone. ${why}`);
  return false;
}

/** Whether something of the lock is not there in its version. */
function missing() {
  const { packages } = JSON.parse(readFileSync(join(HERE, "package-lock.json"), "utf8"));
  const { dependencies } = packages[""];
  return Object.keys(dependencies).some((name) => {
    const file = join(HERE, "node_modules", name, "package.json");
    return (
      !existsSync(file) || JSON.parse(readFileSync(file, "utf8")).version !== packages[`node_modules/${name}`].version
    );
  });
}
