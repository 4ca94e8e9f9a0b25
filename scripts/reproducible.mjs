/**
 * `node scripts/reproducible.mjs`: builds once more, from a copy in another folder, in another time zone and language, and
 * compares every file with dist/ byte by byte. About as long as a build; dist/ must be of the present sources.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** How many files were compared, and the paths of those that differ or are in one build alone. Throws if the build fails. */
export function rebuilt() {
  const folder = mkdtempSync(join(tmpdir(), "parley again, elsewhere "));
  try {
    const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT });
    for (const path of listed.toString().split("\0")) {
      if (path === "" || path === "node_modules" || !existsSync(join(ROOT, path))) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(ROOT, path), join(folder, path));
    }
    symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "dir");
    const env = { ...process.env, TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    const done = spawnSync(process.execPath, ["scripts/build.mjs"], { cwd: folder, env, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`The second build failed.\n${done.stdout}${done.stderr}`);
    return compared(join(ROOT, "dist"), join(folder, "dist"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same of two folders. */
export function compared(one, other) {
  const [first, second] = [hashesOf(one), hashesOf(other)];
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  return { files: paths.length, differ: paths.filter((path) => first.get(path) !== second.get(path)) };
}

function hashesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(folder, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, differ } = rebuilt();
  console.log(`figure: files of two builds compared | ${files} | ${differ.length}`);
  for (const path of differ) console.log(path);
  process.exitCode = files > 100 && differ.length === 0 ? 0 : 1;
}
