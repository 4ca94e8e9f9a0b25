import { act, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import ForecastsPanel from "../../src/panels/forecasts/ForecastsPanel";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { drawPanel } from "../support/drawPanel";

const slutsky: CodingInput = {
  speaker: "peskov",
  issue: "leaders-meeting",
  stage: { rung: 4 },
  said: "2025-02-06?",
  window: "[2025-02,2025-03]",
  paraphrase: "Thinks a summit possible soon.",
};
const event: CodingInput = {
  kind: "event",
  speaker: null,
  actors: ["trump", "putin"],
  issue: "leaders-meeting",
  stance: "affirms",
  stage: { rung: 4 },
  said: "2025-02-20",
};

function draw(codings: readonly CodingInput[], view: View = {}, asOf = "2025-12-29") {
  return drawPanel(<ForecastsPanel />, dossierOf({ asOf, articles: [{ reported: "2025-02-10", codings }] }), view);
}

const lines = () => within(screen.getByRole("list", { name: /^Forecasts/ })).getAllByRole("listitem");

describe("a forecast", () => {
  test("says who, what, by when, said when, its stage by name, its status, and that no outcome is covered", () => {
    draw([slutsky]);
    const [line] = lines();
    expect(line).toHaveTextContent("Thinks a summit possible soon.");
    expect(line).toHaveTextContent("By when: Feb or Mar 2025, said probably 6 Feb 2025");
    expect(line).toHaveTextContent("claims stage: Meeting");
    expect(line).toHaveTextContent("past its window as of 29 Dec 2025");
    expect(line).toHaveTextContent("outcome not covered: no event on it in its window, 7 of its 59 days are covered");
  });

  test("whose window nothing covers, in it or after it, says so", () => {
    draw([{ ...slutsky, window: "2025-05" }]);
    expect(lines()[0]).toHaveTextContent("outcome not covered: nothing is, in its window or after it");
  });

  test("whose window is open has no outcome due; one said at a time not told has when it was reported", () => {
    draw([{ ...slutsky, said: null }], {}, "2025-03-01");
    expect(lines()[0]).toHaveTextContent("window still open · not due yet");
    expect(lines()[0]).toHaveTextContent("undated, reported 10 Feb 2025");
  });

  test("is pinned by a click on its line, dims the others, and points at itself everywhere [contract 2.13]", async () => {
    const { user, view, store } = draw([slutsky, { ...slutsky, speaker: "trump", window: "2025-06" }]);
    const claim = screen.getByRole("button", { name: /^Peskov: ?Thinks/ });
    act(() => claim.focus());
    expect(store.getState().hover).toEqual({ kind: "coding", ids: ["a1-01"] });
    await user.click(claim);
    expect(view().pin).toBe("coding:a1-01");
    expect(claim).toHaveAttribute("aria-pressed", "true");
    expect(lines().map((line) => line.hasAttribute("data-dim"))).toEqual([false, true]);
    await user.click(claim);
    expect(view().pin).toBeUndefined();
  });

  test("filters by its speaker, issue and stage on a click on their names [contract 2.15]", async () => {
    const { user, view } = draw([slutsky]);
    await user.click(within(lines()[0]!).getByRole("button", { name: "Peskov" }));
    await user.click(within(lines()[0]!).getByRole("button", { name: "Leaders meeting" }));
    await user.click(within(lines()[0]!).getByRole("button", { name: "claims stage: Meeting" }));
    expect(view()).toMatchObject({ speaker: ["peskov"], issue: ["leaders-meeting"], rung: ["meeting"] });
  });

  test("with an outcome links to the event that shows it", async () => {
    const { user, view } = draw([slutsky, { ...event, said: "2025-02-10" }]);
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toHaveTextContent("an event affirms it");
    await user.click(screen.getByRole("button", { name: "event of 10 Feb 2025" }));
    expect(view().pin).toBe("coding:a1-02");
    expect(lines()[0]).not.toHaveAttribute("data-dim");
  });
});

describe("two reports of one utterance", () => {
  test("are one forecast in two lines, the second named as such right under the first, and each can be pinned", async () => {
    const told = { ...slutsky, utterance: "u1" };
    const { user, view } = draw([told, { ...slutsky, speaker: "trump" }, { ...told, paraphrase: "Expects one." }]);
    expect(lines().map((line) => line.hasAttribute("data-again"))).toEqual([false, true, false]);
    expect(lines()[1]).toHaveTextContent("The same utterance in another report: Peskov → article, 10 Feb 2025");
    await user.click(screen.getByRole("button", { name: /^Peskov: ?Expects/ }));
    expect(view().pin).toBe("coding:a1-03");
  });
});

describe("the panel of forecasts", () => {
  test("turns into a table of the same rows [contract 3.3]", async () => {
    const { user } = draw([slutsky, { ...slutsky, speaker: "trump", window: "2025-06" }]);
    await user.click(screen.getByRole("button", { name: "View as table" }));
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent("Feb or Mar 2025");
    expect(rows[2]).toHaveTextContent("Jun 2025");
  });

  test("tells the rule of an outcome", () => {
    draw([slutsky]);
    expect(screen.getByRole("button", { name: "What counts as an outcome?" })).toHaveAccessibleDescription(
      /Only an event shows an outcome/,
    );
  });

  test("says that nothing here has a window [contract 3.7]", () => {
    draw([{}]);
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(
      "Nothing in view says by when a thing is to happen",
    );
    expect(screen.getByRole("status")).toHaveTextContent("Nothing in view belongs in this panel");
  });
});
