/**
 * What was found of each fault, kept as soon as it is known: a run that is broken off has lost nothing, and the next goes on there.
 * Faults are tried in an order that is drawn once for all, so that those tried so far are a fair sample of all.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, relative } from "node:path";

/** With MUTANTS_AGAIN=1 what was unnoticed is tried again, as after tests were added. */
const AGAIN = process.env.MUTANTS_AGAIN === "1";
const FILE = "node_modules/.cache/mutants/kept.ndjson";
const NOTICED = new Set(["Killed", "Timeout"]);

/** Another text draws another order: a sample that nobody saw while tests were written. */
const DRAW = process.env.MUTANTS_DRAW ?? "";

/** Only so many, those drawn first: Stryker itself keeps to the end what has to load the files afresh. */
const MOST = Number(process.env.MUTANTS_MOST ?? Number.POSITIVE_INFINITY);

/** Stryker's reporter: leaves out of the plan what is known, puts the rest into the order drawn, keeps what is found. */
class Keeper {
  /** By Stryker's number of a fault: it tells the place of one that was tried in other numbers than of one that will be. */
  #places = new Map();

  onMutationTestingPlanReady({ mutantPlans }) {
    const known = kept().found;
    const places = new Map();
    const left = [];
    for (const plan of mutantPlans) {
      const place = placeOf(plan.mutant);
      this.#places.set(plan.mutant.id, place);
      const rows = places.get(place.file) ?? { ...place, reached: [], unreached: [], atLoad: 0 };
      places.set(place.file, rows);
      if (plan.plan === "EarlyResult") {
        rows.atLoad += 1;
        continue;
      }
      const of = plan.runOptions.testFilter?.length === 0 ? rows.unreached : rows.reached;
      of.push([place.drawn, place.key]);
      const before = known.get(place.key);
      const settled = before && (NOTICED.has(before.status) || !AGAIN);
      if (of === rows.reached && !settled) left.push([place.drawn, plan]);
    }
    for (const { file, source, reached, unreached, atLoad } of places.values())
      keep({ plan: file, source, reached, unreached, atLoad });
    left.sort(([a], [b]) => a - b);
    const drawn = [...places.values()].flatMap(({ reached }) => reached.map(([at]) => at)).sort((a, b) => a - b);
    const end = drawn[MOST] ?? Number.POSITIVE_INFINITY;
    mutantPlans.splice(0, mutantPlans.length, ...left.filter(([at]) => at < end).map(([, plan]) => plan));
  }

  onMutantTested(mutant) {
    const { file, key } = this.#places.get(mutant.id);
    const { location, mutatorName, replacement, status, killedBy } = mutant;
    keep({ key, file, location, mutatorName, replacement, status, killedBy });
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "kept", injectableClass: Keeper }];

/** The plan of each file as last read, and what was last found of each fault. */
export function kept() {
  const plans = new Map();
  const found = new Map();
  const lines = existsSync(FILE) ? readFileSync(FILE, "utf8").trim().split("\n") : [];
  for (const one of lines.filter(Boolean).map((line) => JSON.parse(line)))
    if (one.plan) plans.set(one.plan, one);
    else found.set(one.key, one);
  return { plans, found };
}

/**
 * What the files of a folder come to: of the faults drawn before the first that was not tried yet, how many were noticed.
 * `all` counts every fault that can be tried.
 */
export function shareOf({ plans, found }, files) {
  const rows = files.map((file) => plans.get(file));
  const reached = rows.flatMap((row) => row.reached);
  const unreached = rows.flatMap((row) => row.unreached);
  const end = Math.min(...reached.filter(([, key]) => !found.has(key)).map(([drawn]) => drawn), 1e9);
  const tried = reached.filter(([drawn]) => drawn < end).map(([, key]) => found.get(key).status);
  const count = (status) => tried.filter((one) => one === status).length;
  const out = unreached.filter(([drawn]) => drawn < end).length;
  const [failed, timeout, unnoticed] = [count("Killed"), count("Timeout"), count("Survived")];
  const all = reached.length + unreached.length;
  const atLoad = rows.reduce((sum, row) => sum + row.atLoad, 0);
  return { failed, timeout, unnoticed, unreached: out, tried: failed + timeout + unnoticed + out, all, atLoad };
}

function keep(record) {
  mkdirSync(dirname(FILE), { recursive: true });
  appendFileSync(FILE, `${JSON.stringify(record)}\n`);
}

const sources = new Map();

/** Where a fault stands: its key holds what the file was then, so that a changed file is tried anew. */
function placeOf({ fileName, location: { start, end }, mutatorName, replacement }) {
  if (!sources.has(fileName)) sources.set(fileName, digest(readFileSync(fileName, "utf8")).slice(0, 12));
  const file = relative(process.cwd(), fileName);
  const source = sources.get(fileName);
  const where = [start.line, start.column, end.line, end.column, mutatorName, replacement].join(":");
  const drawn = Number.parseInt(digest(`${DRAW}${file}:${where}`).slice(0, 7), 16);
  return { file, source, key: `${file}:${source}:${digest(where).slice(0, 12)}`, drawn };
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex");
}
