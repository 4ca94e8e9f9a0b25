import { expect, test } from "vitest";
import { failuresOf } from "../../scripts/failures.mjs";

test("what Vitest's report says failed or was skipped is named, with the first line of why", () => {
  const report = {
    testResults: [
      {
        name: "/here/tests/a.test.ts",
        message: "",
        assertionResults: [
          { fullName: "good", status: "passed", failureMessages: [] },
          {
            fullName: "bad",
            status: "failed",
            failureMessages: ["\u001b[31mAssertionError: 1 is not 2\u001b[0m\n at x"],
          },
          { fullName: "left", status: "skipped", failureMessages: [] },
        ],
      },
      { name: "/here/tests/b.test.ts", message: "SyntaxError: no", assertionResults: [] },
    ],
  };
  expect(failuresOf(report, "/here")).toEqual([
    "tests/a.test.ts › bad: failed (AssertionError: 1 is not 2)",
    "tests/a.test.ts › left: skipped",
    "tests/b.test.ts: has no test that ran (SyntaxError: no)",
  ]);
});

test("what Playwright's report says failed, was skipped or needed another try is named, at any depth", () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: "c.spec.ts",
    tests: [{ status, results: [...messages.map((message) => ({ error: { message } })), {}] }],
  });
  const report = {
    suites: [
      {
        specs: [spec("good", "expected"), spec("late", "flaky", "Timed out\nat y")],
        suites: [{ specs: [spec("bad", "unexpected", "Error: gone", "Error: gone again"), spec("left", "skipped")] }],
      },
    ],
  };
  expect(failuresOf(report, "/here")).toEqual([
    "c.spec.ts › late: passed only when tried again (Timed out)",
    "c.spec.ts › bad: failed (Error: gone)",
    "c.spec.ts › left: skipped",
  ]);
});
