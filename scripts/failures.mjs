/** The tests that a JSON report of Vitest or of Playwright says failed, were skipped or needed another try: a line each. */
import { relative } from "node:path";

/** A line each: the file, the test's name, what became of it, and the first line of its error. Files are told from `root`. */
export function failuresOf(report, root) {
  return "testResults" in report ? vitestFailures(report, root) : report.suites.flatMap(playwrightFailures);
}

function vitestFailures({ testResults }, root) {
  return testResults.flatMap(({ name, assertionResults, message }) => {
    const file = relative(root, name);
    if (assertionResults.length === 0) return [line([file], "has no test that ran", message)];
    return assertionResults
      .filter(({ status }) => status !== "passed")
      .map(({ fullName, status, failureMessages }) => line([file, fullName], status, failureMessages?.[0]));
  });
}

function playwrightFailures({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status !== "expected")
      .map(({ status, results }) =>
        line([file, title], FATE[status], results.find(({ error }) => error)?.error.message),
      ),
  );
  return [...own, ...suites.flatMap(playwrightFailures)];
}

/** Colours of a terminal. */
const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
const FATE = { unexpected: "failed", flaky: "passed only when tried again", skipped: "skipped" };

function line(where, fate, message = "") {
  const [first] = message.replaceAll(COLOUR, "").trim().split("\n");
  return `${where.join(" › ")}: ${fate}${first ? ` (${first.slice(0, 300)})` : ""}`;
}
