import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import EvidencePanel from "../../src/panels/evidence/EvidencePanel";
import StagesPanel from "../../src/panels/stages/StagesPanel";
import { type ArticleInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const REASON = "The text says last year.";

/** Months and years, in covered time and before it, and an article of which only the month is known. */
const articles: readonly ArticleInput[] = [
  {
    reported: "2025-03",
    dating: { basis: "external", reason: "The file has no date." },
    codings: [
      {
        speaker: "putin",
        said: "2022",
        dating: { basis: "weekday", reason: REASON },
        stage: { rung: 1, direction: "holding" },
      },
      { speaker: "trump", said: "2025-03", stage: { rung: 3 } },
      { speaker: "kellogg", said: "2025-03-01", stage: { rung: 5 } },
    ],
  },
];
const draw = (view = {}) => drawPanel(<StagesPanel />, dossierOf({ articles }), view);
const mark = (name: RegExp) => screen.getByRole("button", { name });

/** From and to of the bar in the group of a mark, in pixels; null without one. */
function barOf(element: Element): readonly [number, number] | null {
  const path = element.parentElement?.querySelector(":scope > path[data-lit]")?.getAttribute("d");
  const [, from, to] = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(path ?? "") ?? [];
  return from === undefined || to === undefined ? null : [Number(from), Number(to)];
}

describe("a date that is known to the month or the year alone [contract 2.8]", () => {
  test("is drawn as wide as it is, and never as its first day", () => {
    draw();
    const month = barOf(mark(/^Trump, Mar 2025, Talks/))!;
    const year = barOf(mark(/^Putin, 2022, Openness/))!;
    expect(barOf(mark(/^Kellogg, 1 Mar 2025, Terms/))).toBeNull();
    expect(month[1] - month[0]).toBeGreaterThan(60);
    expect(year[1] - year[0]).toBeGreaterThan(10);
    expect(year[1]).toBeLessThan(month[0]);
  });

  test("is named as it is in marks and in the table, with how it is known", async () => {
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: "View as table" }));
    const rows = within(screen.getByRole("table")).getAllByRole("row").slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^2022worked out from the weekday or article datePutin/),
      expect.stringMatching(/^1 Mar 2025stated in the textKellogg/),
      expect.stringMatching(/^Mar 2025stated in the textTrump/),
    ]);
  });

  test("says beside its mark how it was inferred, and says nothing where the text states it", async () => {
    const { user } = draw();
    await user.hover(mark(/^Putin, 2022/));
    expect(screen.getByText(/; date worked out from the weekday or article date$/)).toBeVisible();
    await user.hover(mark(/^Trump, Mar 2025/));
    expect(screen.queryByText(/; date /)).toBeNull();
  });

  test("says how the article's date is known where dates are those of articles", async () => {
    const { user } = draw({ axis: "reported" });
    await user.hover(mark(/^Trump, Mar 2025/));
    expect(screen.getByText(/; date from general knowledge$/)).toBeVisible();
  });

  test("lies in every window that it may lie in [contract 2.8]", () => {
    draw({ from: "2025-03-20", to: "2025-03-25" });
    expect(mark(/^Trump, Mar 2025/)).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Kellogg/ })).toBeNull();
  });

  test("of an article is a stretch in the strip and in the window, not one day", () => {
    const { container } = draw();
    const strip = screen.getByRole("group", { name: "Articles" });
    const [, from, to] = /^M([\d.]+) [\d.]+H([\d.]+)$/.exec(strip.querySelector(":scope > path")!.getAttribute("d")!)!;
    expect(Number(to) - Number(from)).toBeGreaterThan(60);
    const { start, end } = edtfOf("2025-03").interval;
    const widths = [...container.querySelectorAll('svg[preserveAspectRatio="none"] path')].flatMap((path) =>
      [...path.getAttribute("d")!.matchAll(/M([\d.]+) 21H([\d.]+)V24/g)].map(([, x0, x1]) => Number(x1) - Number(x0)),
    );
    expect(widths).toEqual([end - start + 1]);
  });

  test("has its basis and reason in the evidence, on demand", async () => {
    const { user } = drawPanel(<EvidencePanel />, dossierOf({ articles }), { speaker: ["putin"] });
    expect(screen.queryByText(new RegExp(REASON))).toBeNull();
    await user.click(screen.getByText("Dating and place in the source"));
    expect(await screen.findByText(new RegExp(`worked out .*: ${REASON}`))).toBeVisible();
    expect(screen.getByText(/Reported, from general knowledge: The file has no date\./)).toBeVisible();
  });
});
