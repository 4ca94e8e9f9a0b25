/** Stryker puts one small fault at a time into what `mutate` names, and asks whether a test fails (README.md). */
export default {
  testRunner: "one-vitest",
  plugins: ["./tests/mutants/runner.mjs"],
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 60,
  mutate: [
    "src/{dossier,store,engine}/**/*.ts",
    "!src/**/*.d.ts",
    // These need a server, or a thread of a browser's.
    "!src/engine/clickhouse/**",
    "!src/engine/{thread,engine.worker}.ts",
  ],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: "node_modules/.cache/mutants/incremental.json",
  jsonReporter: { fileName: "node_modules/.cache/mutants/report.json" },
  tempDirName: "coverage/mutants",
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  ignorePatterns: ["dist", "test-results", "tests/e2e", "tests/panels", "tests/shells", "tests/bench/peers"],
  tsconfigFile: "none",
  allowConsoleColors: false,
};
