/**
 * How Stryker runs the tests of a mutant: by one Vitest that stays (worker.ts), told over a channel which mutant to be.
 * Stryker's own runner for Vitest starts a thread and loads every library again for each mutant, which takes several times as long.
 */
import { join, relative } from "node:path";
import { createVitest } from "vitest/node";

class Runner {
  #channel = new BroadcastChannel("parley-mutants");
  #vitest;
  #running;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const config = join(process.cwd(), "tests", "mutants", "vitest.config.ts");
    this.#vitest = await createVitest("test", { config, watch: false });
    const [first] = await this.#vitest.globTestSpecifications();
    const ready = this.#heard();
    this.#running = this.#vitest.start([first.moduleId]);
    await ready;
  }

  /** Of the tests that import what is mutated, those of its own folder: what only others notice is not tested there. */
  async dryRun({ files = [] }) {
    this.#vitest.config.related = files;
    const specifications = await this.#vitest.getRelevantTestSpecifications();
    const folders = new Set(files.map((file) => relative(process.cwd(), file).split("/")[1]));
    const paths = specifications
      .map(({ moduleId }) => relative(process.cwd(), moduleId))
      .filter((path) => folders.has(path.split("/")[1]));
    const { tests, failing, mutantCoverage } = await this.#ask({ files: paths });
    for (const test of failing) console.error(`Left out, for it fails without a fault: ${test}`);
    return { status: "complete", tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const { tests, hits } = await this.#ask({ mutant: activeMutant.id, filter: testFilter, hitLimit });
    if (hitLimit !== undefined && hits > hitLimit)
      return { status: "timeout", reason: "It ran a hundred times as often." };
    const failed = tests.find(({ status }) => status === FAILED);
    if (!failed) return { status: "survived", nrOfTests: tests.length };
    const { id, failureMessage } = failed;
    return { status: "killed", killedBy: [id], failureMessage, nrOfTests: tests.length };
  }

  async dispose() {
    this.#channel.postMessage({ stop: true });
    await this.#running;
    this.#channel.close();
    await this.#vitest?.close();
  }

  #ask(question) {
    const answer = this.#heard();
    this.#channel.postMessage(question);
    return answer;
  }

  #heard() {
    return new Promise((resolve) => {
      this.#channel.onmessage = ({ data }) => resolve(data);
    });
  }
}

/** Stryker's TestStatus. */
const FAILED = 1;

export const strykerPlugins = [{ kind: "TestRunner", name: "one-vitest", injectableClass: Runner }];
