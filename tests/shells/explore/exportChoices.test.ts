import { describe, expect, it } from "vitest";
import { choicesFor, fileNameOf, formatsOf } from "../../../src/shells/explore/export/choices";

describe("fileNameOf", () => {
  it("says which dossier, what, as of when and under which filters [contract 5.5]", () =>
    expect(fileNameOf("talks", "codings", "2025-12-29", "speaker Volodymyr Żelenskyy; issue not NATO", "csv")).toBe(
      "parley-talks-codings-2025-12-29-speaker-volodymyr-zelenskyy-issue-not-nato.csv",
    ));

  it("is short where the filters are long, and plain where there are none", () => {
    expect(fileNameOf("talks", "matrix", "2025-12-29", "", "png")).toBe("parley-talks-matrix-2025-12-29.png");
    expect(fileNameOf("t", "codings", "2025-12-29", "word ".repeat(100), "dna").length).toBeLessThan(90);
  });
});

describe("choicesFor", () => {
  it("offers the panel that fills the page first, each choice once, and always a format", () => {
    expect(choicesFor("venues")[0]).toBe("venues");
    expect(choicesFor(undefined)[0]).toBe("codings");
    expect(choicesFor("method")[0]).toBe("codings");
    for (const focus of ["stages", "contested", undefined] as const) {
      const choices = choicesFor(focus);
      expect(new Set(choices).size).toBe(choices.length);
      for (const choice of choices) expect(formatsOf(choice).length).toBeGreaterThan(0);
    }
  });
});
