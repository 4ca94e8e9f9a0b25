import { screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConditionRow } from "../../src/engine/conditions";
import type { DisputeRow } from "../../src/engine/disputes";
import ArticlesPanel from "../../src/panels/articles/ArticlesPanel";
import { restWords as articlesRest } from "../../src/panels/articles/words";
import ChainsPanel from "../../src/panels/chains/ChainsPanel";
import { restWords as conditionsRest, fitOf } from "../../src/panels/chains/fit";
import ComparePanel from "../../src/panels/compare/ComparePanel";
import { restWords as cellsRest } from "../../src/panels/compare/words";
import ContestedPanel from "../../src/panels/contested/ContestedPanel";
import { restWords as disputesRest } from "../../src/panels/contested/words";
import { FrameOptionsProvider } from "../../src/panels/FrameOptions";
import ForecastsPanel from "../../src/panels/forecasts/ForecastsPanel";
import { restWords as forecastsRest } from "../../src/panels/forecasts/words";
import SilencePanel from "../../src/panels/silence/SilencePanel";
import { restWords as issuesRest } from "../../src/panels/silence/words";
import WordingsPanel from "../../src/panels/wordings/WordingsPanel";
import { restWords as wordingsRest } from "../../src/panels/wordings/words";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const dossier = dossierOf({
  articles: [
    {
      codings: [
        { speaker: "trump", issue: "nato", said: "2025-02-09", window: "2025-03", utterance: "u1", quote: "so be it" },
        { speaker: "kremlin", issue: "nato", stance: "denies", via: ["reuters"], said: "2025-02-09" },
        { speaker: "peskov", issue: "nato", stance: "withholds", withholding: "ignorance" },
        { speaker: "peskov", issue: "talks", said: "2025-02-08" },
      ],
    },
    { codings: [{ speaker: "trump", issue: "nato", said: "2025-02-09", window: "2025-03", utterance: "u1" }] },
  ],
  links: [
    { type: "contradicts", a: "a1-01", b: "a1-02", why: "One wants it, the other does not." },
    { type: "depends-on", a: "a1-04", b: "a1-01", why: "Only then." },
  ],
});

const PANELS: readonly (readonly [string, ReactElement])[] = [
  ["contested claims", <ContestedPanel key="1" />],
  ["wordings", <WordingsPanel key="2" />],
  ["conditions", <ChainsPanel key="3" />],
  ["forecasts", <ForecastsPanel key="4" />],
  ["silence", <SilencePanel key="5" />],
  ["comparison", <ComparePanel key="6" />],
  ["articles", <ArticlesPanel key="7" />],
];

function drawn(panel: ReactElement, view: View = {}) {
  const options = { controls: false, enlarge: false };
  return drawPanel(<FrameOptionsProvider options={options}>{panel}</FrameOptionsProvider>, dossier, view);
}

describe("on a shared screen", () => {
  beforeEach(() => {
    document.documentElement.dataset.mode = "brief";
  });
  afterEach(() => {
    delete document.documentElement.dataset.mode;
  });

  test.each(PANELS)("the %s have no choices of display: no lists to choose from, no folds, no files", (_, panel) => {
    const { container } = drawn(panel);
    expect(container.querySelectorAll("select, input, details, summary, [aria-expanded]")).toHaveLength(0);
    expect(screen.queryByRole("button", { name: /^(View as table|Open|Read|What counts|Swap)/ })).toBeNull();
  });

  test("a side of a case tells who and what, and what it came through; the case tells once when", () => {
    drawn(<ContestedPanel />);
    const nato = screen.getByRole("article", { name: /^Nato, 9 Feb 2025/ });
    expect(within(nato).getByRole("button", { name: /Kremlin denies/ })).toHaveTextContent(/through Reuters$/);
    expect(within(nato).getAllByText(/9 Feb 2025/)).toHaveLength(1);
  });

  test("a forecast is told once, with the number of its reports, and a pinned report stands for it", () => {
    const { container } = drawn(<ForecastsPanel />, { pin: "coding:a2-01" });
    expect(container.querySelectorAll("li")).toHaveLength(1);
    expect(screen.getByRole("listitem")).toHaveTextContent("2 reports");
    expect(screen.getByRole("button", { pressed: true })).toHaveTextContent("What a2 says");
  });

  test("the silence has its grid alone and says that the articles stand elsewhere", () => {
    drawn(<SilencePanel />);
    expect(screen.getByRole("table", { name: /heard/ })).toBeVisible();
    expect(screen.queryByText(/It alone reports/)).toBeNull();
    expect(screen.getByText("What each article alone reports is in the dashboard")).toBeVisible();
  });

  test("one utterance fills the wordings, in our words only where none are quoted", () => {
    drawn(<WordingsPanel />);
    expect(screen.queryByRole("list", { name: "Utterances with several reports" })).toBeNull();
    const [first, second] = screen.getAllByRole("article");
    expect(first).not.toHaveTextContent("What a1 says");
    expect(second).toHaveTextContent("No words quoted; our words");
  });

  test("the conditions are a drawing alone", () => {
    drawn(<ChainsPanel />);
    expect(screen.getByRole("group", { name: /Conditions as a drawing/ })).toBeVisible();
    expect(screen.queryByRole("list", { name: "Conditions in words" })).toBeNull();
  });
});

describe("what is left out is said", () => {
  test("with how many there are, and by what order", () => {
    expect(forecastsRest(2, 10, false)).toBe("2 of 10 forecasts, the first to end; the rest is in the dashboard");
    expect(forecastsRest(2, 10, true)).toMatch(/what is pointed out first/);
    expect(issuesRest(5, 21, 0, false)).toBe("5 of 21 issues, most sides missing first; the rest is in the dashboard");
    expect(issuesRest(5, 21, 2, false)).toMatch(/without press and unnamed sources/);
    expect(cellsRest(5, 39)).toBe("5 of 39 cells that differ; the rest, stages and venues are in the dashboard");
    expect(articlesRest(2, 5)).toBe("2 of 5 articles; the rest is in the dashboard");
    expect(conditionsRest(3, 5)).toBe("3 of 5 conditions; the rest is in the dashboard");
    expect(wordingsRest(1, 3, 7)).toBe("1 of 7 utterances, 2 more differences left out; the rest is in the dashboard");
  });

  test("of the contested cases without those that have one side outside the filters, as in the subtitle", () => {
    const row = (standing: boolean, lit = true) => ({ standing, lit }) as DisputeRow;
    const rest = (shown: number, ...rows: DisputeRow[]) => disputesRest(shown, rows)?.split(":")[0];
    expect(rest(1, row(true), row(true))).toBe("1 of 2 cases");
    expect(rest(1, row(true), row(true), row(false))).toBe("1 of 2 cases with both sides in view");
    expect(rest(1, row(true, false), row(false))).toBe("1 of 2 cases");
    expect(rest(2, row(true), row(false), row(false))).toBe("2 of 3 cases");
  });

  test("and nothing where nothing is", () => {
    expect(forecastsRest(10, 10, false)).toBeNull();
    expect(articlesRest(5, 5)).toBeNull();
    expect(conditionsRest(5, 5)).toBeNull();
    expect(wordingsRest(3, 3, 1)).toBeNull();
  });
});

describe("a drawing of conditions in a box that does not scroll", () => {
  const row = (id: string, first: string, later: string, lit = true) =>
    ({ id, first, later, lit, standing: true }) as ConditionRow;
  const issues = ["a", "b", "c", "d", "e", "f"];
  const conditions = [row("1", "a", "b"), row("2", "c", "d"), row("3", "e", "f")];
  const textsOf = (issue: string, detail: string) =>
    detail === "all" ? [`a long proposition on ${issue}`, "Putin"] : detail === "positions" ? ["Putin"] : [];
  const fitted = (height: number, some = conditions) => fitOf(issues, some, { width: 900, height }, 18, textsOf);

  test("has everything where there is room", () => {
    expect(fitted(2000)).toMatchObject({ detail: "all", issues });
  });

  test("leaves out words before conditions, and is no higher than the box", () => {
    const whole = fitted(2000).drawing.height;
    const details = [whole, whole - 1, whole - 60, whole - 120].map((height) => fitted(height));
    for (const { conditions: some, detail } of details)
      if (detail !== "names") expect(some).toHaveLength(conditions.length);
    expect(details.slice(1).every(({ detail }) => detail !== "all")).toBe(true);
    expect(details.every(({ drawing }, at) => drawing.height <= [whole, whole - 1, whole - 60, whole - 120][at]!)).toBe(
      true,
    );
  });

  test("keeps what is pinned to the last, and draws one whatever the room", () => {
    const pinned = [row("1", "a", "b", false), row("2", "c", "d", false), row("3", "e", "f")];
    expect(fitted(1, pinned).conditions.map(({ id }) => id)).toEqual(["3"]);
  });
});
