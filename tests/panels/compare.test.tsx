import "fake-indexeddb/auto";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import ComparePanel from "../../src/panels/compare/ComparePanel";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const FEBRUARY = { from: "2025-02-04", to: "2025-02-10" };
const DECEMBER = { from: "2025-12-23", to: "2025-12-29" };

const relations = Array.from({ length: 5 }, (): CodingInput => ({ speaker: "starmer", issue: "relations" }));
const before: CodingInput[] = [
  ...relations,
  { speaker: "trump", issue: "progress", stance: "affirms", stage: { rung: 3 } },
  { speaker: "peskov", issue: "minerals", stance: "denies" },
];
const after: CodingInput[] = [
  ...relations,
  { speaker: "trump", issue: "progress", stance: "withholds", stage: { rung: 6 } },
  { speaker: "trump", issue: "progress", stance: "affirms", stage: { rung: 6 } },
  { speaker: "zelenskyy", issue: "guarantees" },
];
const dossier = dossierOf({
  articles: [
    {
      reported: "2025-02-10",
      codings: [...before, { issue: "talks", said: null }].map((one) => ({ said: "2025-02-09", ...one })),
      venues: [{ place: "riyadh", when: "2025-02" }],
    },
    { reported: "2025-12-29", codings: after.map((one) => ({ said: "2025-12-28", ...one })) },
  ],
});

const draw = (view: View = {}) => drawPanel(<ComparePanel />, dossier, view);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the comparison", () => {
  it("sets the first covered stretch against the last while nothing is chosen, and says so", () => {
    draw();
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "In December 2025 Washington claims the endgame; in February talks were its furthest",
    );
    expect(screen.getByText(/^A: 7 codings, Early February 2025 · B: 8 codings, End of December 2025/)).toBeVisible();
    expect(screen.getByText(/Nothing was chosen.* 1 coding without a date is on neither side\./)).toBeVisible();
    expect(screen.getByLabelText("A")).toHaveDisplayValue("Early February 2025");
  });

  it("lists the cells that differ by how they do, and the others when asked", async () => {
    const { user } = draw();
    const cells = screen.getByRole("region", { name: "Cells that differ" });
    expect(within(cells).getByText("Other stances (1)")).toBeVisible();
    expect(within(cells).getByText("affirms → affirms and withholds")).toBeVisible();
    expect(within(cells).getByText("Gone: coded in A only (1)")).toBeVisible();
    expect(within(cells).getByText("New: coded in B only (1)")).toBeVisible();
    expect(within(cells).queryByText(/^The same/)).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: /what is the same \(1 of 4 cells\)/ }));
    expect(within(cells).getByText("The same on both sides (1)")).toBeVisible();
  });

  it("shows the codings of a number: that side's dates as filter and its cell as pin, and nothing moves [contract 2.13]", async () => {
    const { user, view } = draw();
    const number = button("B, United States, Progress: 1 affirms, 1 withholds");
    await user.click(number);
    expect(view()).toEqual({
      ...DECEMBER,
      rows: "party",
      pin: "cell:us~progress",
      against: { ...FEBRUARY, pin: "" },
    });
    expect(number).toHaveAttribute("aria-pressed", "true");
    expect(button("A, United States, Progress: 1 affirms")).toHaveAttribute("aria-pressed", "false");
    await user.click(number);
    expect(view().pin).toBeUndefined();
    expect(screen.getByLabelText("A")).toHaveDisplayValue("Early February 2025");
    await user.click(button("A, United States, Progress: 1 affirms"));
    expect(view()).toMatchObject({ ...FEBRUARY, against: DECEMBER, pin: "cell:us~progress" });
  });

  it("shows the furthest claim of a party on either side, and its codings", async () => {
    const { user, view, engine } = draw();
    await user.click(button("B, United States: furthest claim Endgame, median Endgame, 1 claim"));
    expect(view()).toMatchObject({ ...DECEMBER, pin: "coding:a2-07" });
    expect(engine.rows(view()).matched).toBe(1);
  });

  it("tells which venues came and went", async () => {
    const { user, view } = draw();
    const venues = screen.getByRole("region", { name: "Venues that differ" });
    expect(within(venues).getByRole("listitem")).toHaveTextContent("RiyadhA 1B –gone");
    await user.click(button("A, Riyadh: 1 mention"));
    expect(view()).toMatchObject({ ...FEBRUARY, pin: "venue:riyadh" });
  });

  it("compares two speakers by issue", async () => {
    const { user, view } = draw();
    await user.selectOptions(screen.getByLabelText("Compare"), "Speakers");
    expect(view()).toMatchObject({ speaker: ["trump"], against: { speaker: ["peskov"] } });
    await user.click(button("B, Minerals: 1 denies"));
    expect(view()).toMatchObject({ speaker: ["peskov"], pin: "cell:*~minerals" });
    expect(screen.getByLabelText("A")).toHaveDisplayValue("Trump");
    expect(screen.getByText(/only 1 coding/i)).toBeVisible();
    expect(screen.queryByLabelText("Rows of the comparison")).toBeNull();
  });

  it("compares other dates, warns of what is in both, and ends when asked", async () => {
    const { user, view } = draw({ ...FEBRUARY, against: { to: "2025-12-29" } });
    expect(screen.getByText("7 codings are in both A and B.")).toBeVisible();
    await user.click(button("Stop comparing"));
    expect(view()).toEqual(FEBRUARY);
    expect(screen.getByText(/The dates among the filters are set aside/)).toBeVisible();
  });

  it("swaps its sides", async () => {
    const { user, view } = draw({ ...FEBRUARY, against: DECEMBER });
    await user.click(button("Swap A and B"));
    expect(view()).toEqual({ ...DECEMBER, against: FEBRUARY });
    expect(screen.getByLabelText("A")).toHaveDisplayValue("End of December 2025");
  });

  it("filters by a label", async () => {
    const { user, view } = draw();
    await user.click(screen.getByRole("button", { name: "Minerals" }));
    expect(view()).toEqual({ issue: ["minerals"] });
  });

  it("has the same rows as a table [contract 3.3]", async () => {
    const { user } = draw();
    await user.click(button("View as table"));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows.map(({ textContent }) => textContent)).toContain(
      "ProgressUnited States1 affirms1 affirms, 1 withholdsaffirms → affirms and withholds",
    );
    expect(rows).toHaveLength(1 + 4 + 1 + 1);
  });

  it("asks what to compare where there is one stretch and nothing chosen", () => {
    drawPanel(<ComparePanel />, dossierOf({ articles: [{ codings: [{}] }] }));
    const region = screen.getByRole("region", { name: "Comparison" });
    expect(within(region).getByRole("heading", { level: 2 })).toHaveTextContent("Nothing is compared yet");
    expect(within(region).getByLabelText("Compare")).toHaveDisplayValue("Choose…");
  });
});
