/** Stryker puts one small fault at a time into what `mutate` names, and asks whether a test fails (README.md). */
export default {
  testRunner: "one-vitest",
  plugins: ["./tests/mutants/runner.mjs", "./tests/mutants/kept.mjs"],
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
  tempDirName: "coverage/mutants",
  reporters: ["kept", "progress-append-only"],
  ignorePatterns: ["dist", "test-results", "tests/e2e", "tests/panels", "tests/shells", "tests/bench/peers"],
  tsconfigFile: "none",
  allowConsoleColors: false,
};
