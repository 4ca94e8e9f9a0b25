import { describe, expect, it } from "vitest";
import { deepReport, figureLines, figuresIn } from "../../scripts/figures.mjs";

describe("figures that tests print", () => {
  it("are found among all that a suite says, in their order", () => {
    const said = `stdout | tests/a.test.ts > a test
figure: links, arbitrary texts | 200000 | 0

 ✓ tests/a.test.ts (3 tests) 20ms
  figure: heap after eight hours, in % |  6000 | +1.2
No figure: this is a sentence.
[chromium] › figure: of a test's name | 1 | 2`;
    expect(figuresIn(said)).toEqual([
      ["links, arbitrary texts", "200000", "0"],
      ["heap after eight hours, in %", "6000", "+1.2"],
    ]);
    expect(figuresIn("")).toEqual([]);
  });

  it.each(["figure: only words", "figure: two | parts", "figure: a | | 0", "figure: a | 1 | 2 | 3"])(
    "end the run where they are written otherwise: %s",
    (line) => expect(() => figuresIn(line)).toThrow(/three parts/),
  );

  it("stand below each other in the report, with machine, settings, suites and what was left out, and no date", () => {
    const figures = [
      ["links", "200000", "0"],
      ["stored records", "5000", "0"],
    ] as const;
    expect(figureLines(figures)).toEqual([
      "figure           tried  failed, or value",
      "links           200000  0",
      "stored records    5000  0",
    ]);
    const of = { machine: "2 × a processor", settings: ["PARLEY_RUNS=10000"] };
    const unit = { name: "unit", counts: ["7 passed, 0 failed, 3.0 s"], figures };
    const text = deepReport({ ...of, parts: [unit], notes: ["There is no Firefox here."] });
    for (const words of [
      "On 2 × a processor, with `PARLEY_RUNS=10000`.",
      "## unit\n\n```\n7 passed",
      "links    ",
      "- There is no Firefox",
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
    expect(deepReport({ ...of, parts: [], notes: [] })).not.toMatch(/Left out|figure /);
  });

  it("leave in the report what was not run again", () => {
    const of = { machine: "m", settings: ["A=1"], notes: [] };
    const part = (name: string, n: string) => ({
      name,
      counts: [`${n} passed`],
      figures: [["links", n, "0"]] as const,
    });
    const first = deepReport({
      ...of,
      parts: [part("unit", "7"), part("tests/a.spec.ts", "8")],
      notes: ["No Firefox."],
    });
    const then = deepReport({ ...of, parts: [part("tests/a.spec.ts", "9"), part("b", "1")] }, first);
    expect(then).toBe(
      deepReport({
        ...of,
        parts: [part("unit", "7"), part("tests/a.spec.ts", "9"), part("b", "1")],
        notes: ["No Firefox."],
      }),
    );
  });
});
