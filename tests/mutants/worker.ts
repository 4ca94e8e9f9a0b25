/**
 * What runs tests in Vitest's thread while mutants are tried: before its one file it answers the questions of runner.mjs.
 * For each it loads our own modules afresh, so that no mutant leaves anything behind; libraries stay loaded.
 */
import { readFileSync } from "node:fs";
import { type File, startTests, type Task, type Test, type VitestRunner } from "@vitest/runner";
import { TestRunner, vi } from "vitest";
import { builtinEnvironments } from "vitest/runtime";

interface Question {
  readonly stop?: true;
  /** The files of a run without a mutant. */
  readonly files?: readonly string[];
  readonly mutant?: string;
  /** The tests that reach the mutant; without it all of the run before. */
  readonly filter?: readonly string[];
  readonly hitLimit?: number;
}

interface Result {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly status: 0 | 1;
  readonly timeSpentMs: number;
  readonly failureMessage: string;
}

/** What the mutated code reads and writes. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: Coverage | undefined;
}

/** How often each mutant was reached: while files were loaded, and by each test. */
interface Coverage {
  static: Record<string, number>;
  readonly perTest: Record<string, Record<string, number>>;
}

// A test that waits in vain is told soon, whatever it asks for itself.
Object.assign(vi, { setConfig: () => undefined });

const switches: Switches = {};
Object.assign(globalThis, { __stryker__: switches });

/** How long each file took in the run without a mutant: the quick ones are asked first. */
const took = new Map<string, number>();

export default class MutantRunner extends TestRunner {
  async onBeforeCollect() {
    const channel = new BroadcastChannel("parley-mutants");
    await new Promise<void>((resolve) => {
      channel.onmessage = async ({ data }: MessageEvent<Question>) => {
        if (data.stop) return resolve();
        channel.postMessage(data.files ? await withoutMutant(this, data.files) : await withMutant(this, data));
      };
      channel.postMessage({ ready: true });
    });
    channel.close();
  }
}

async function withoutMutant(runner: MutantRunner, files: readonly string[]) {
  const coverage: Coverage = { static: {}, perTest: {} };
  Object.assign(switches, { activeMutant: undefined, mutantCoverage: coverage });
  const tests: Result[] = [];
  const failing: string[] = [];
  const loads: { readonly results: readonly Result[]; readonly reached: Coverage["static"] }[] = [];
  for (const file of files) {
    const began = performance.now();
    coverage.static = {};
    const all = await run(runner, file);
    const results = all.filter(({ status }) => status === 0);
    tests.push(...results);
    for (const { id } of all.filter(({ status }) => status === 1)) {
      delete coverage.perTest[id];
      failing.push(id);
    }
    loads.push({ results, reached: coverage.static });
    took.set(file, performance.now() - began);
  }
  coverage.static = Object.assign({}, ...loads.map(({ reached }) => reached));
  const byTests = new Set(Object.values(coverage.perTest).flatMap((reached) => Object.keys(reached)));
  // Where a test file reaches a mutant while it is loaded, each of its tests may notice it.
  for (const { results, reached } of loads)
    for (const mutant of Object.keys(reached).filter((id) => byTests.has(id)))
      for (const { id } of results) {
        coverage.perTest[id] ??= {};
        coverage.perTest[id][mutant] ??= 1;
      }
  return { tests, failing, mutantCoverage: coverage };
}

async function withMutant(runner: MutantRunner, { mutant, filter, hitLimit }: Question) {
  Object.assign(switches, { activeMutant: mutant, hitCount: hitLimit === undefined ? undefined : 0, hitLimit });
  const files = filter ? [...new Set(filter.map((id) => id.slice(0, id.indexOf("#"))))] : [...took.keys()];
  files.sort((a, b) => (took.get(a) ?? 0) - (took.get(b) ?? 0));
  const tests: Result[] = [];
  for (const file of files) {
    tests.push(...(await run(runner, file, filter && new Set(filter))));
    if (tests.some(({ status }) => status === 1)) break;
  }
  return { tests, hits: switches.hitCount };
}

/** Runs the tests of one file; with a mutant only until one fails. */
async function run(outer: MutantRunner, fileName: string, only?: ReadonlySet<string>): Promise<Result[]> {
  vi.resetModules();
  const results: Result[] = [];
  const runner: VitestRunner & { cancelRun: boolean } = Object.assign(Object.create(outer), {
    cancelRun: false,
    onBeforeCollect: undefined,
    onTaskUpdate: undefined,
    onCollectStart: undefined,
    onAfterRunFiles: undefined,
    onCollected(files: File[]) {
      for (const file of files) for (const test of testsOf(file)) if (only && !only.has(idOf(test))) test.mode = "skip";
    },
    async onBeforeRunTask(test: Test) {
      await outer.onBeforeRunTask.call(runner, test);
      switches.currentTestId = idOf(test);
    },
    onAfterRunTask(test: Test) {
      switches.currentTestId = undefined;
      const failed = test.result?.state === "fail";
      if (failed && switches.activeMutant !== undefined) runner.cancelRun = true;
      if (failed || test.result?.state === "pass") results.push(resultOf(test));
    },
  });
  const path = `${outer.config.root}/${fileName}`;
  const window = readFileSync(path, "utf8").includes("@vitest-environment jsdom");
  const environment = window ? await builtinEnvironments.jsdom.setup(globalThis, {}) : null;
  const [file] = await startTests([path], runner);
  await environment?.teardown(globalThis);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  if (file?.result?.state === "fail" && !results.some(({ status }) => status === 1))
    results.push({ id: fileName, name: fileName, fileName, status: 1, timeSpentMs: 0, failureMessage: said(file) });
  return results;

  function resultOf(test: Test): Result {
    const status = test.result?.state === "fail" ? 1 : 0;
    const timeSpentMs = test.result?.duration ?? 0;
    return { id: idOf(test), name: idOf(test), fileName, status, timeSpentMs, failureMessage: said(test) };
  }
}

function testsOf(task: Task): Test[] {
  return task.type === "test" ? [task] : task.tasks.flatMap(testsOf);
}

function idOf(test: Test): string {
  const names: string[] = [];
  for (let task: Task | undefined = test; task && task !== test.file; task = task.suite) names.unshift(task.name);
  return `${test.file.name}#${names.join(" > ")}`;
}

function said(task: Task): string {
  return task.result?.errors?.[0]?.message ?? "";
}
