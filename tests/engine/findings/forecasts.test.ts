import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { createEngine } from "../../../src/engine/engine";
import { FORECASTS_RULES, forecastsFinding } from "../../../src/engine/findings/forecasts";
import type { View } from "../../../src/store/view";
import { type CodingInput, dossierOf } from "../../support/dossierOf";
import { holdsOfAnyView } from "./ofAnyView";

function finding(codings: readonly CodingInput[], view: View = {}) {
  const dossier = dossierOf({ asOf: "2025-12-29", articles: [{ reported: "2025-12-29", codings }] });
  return forecastsFinding(createEngine(dossier).rows(view), dossier, view);
}

const says = (speaker: string, window: string, more: CodingInput = {}): CodingInput => ({
  speaker,
  issue: "timeline",
  said: "2025-02-03",
  window,
  ...more,
});

describe("the finding of the forecasts", () => {
  test("outcome: an event in the window shows it, and the forecast is pinned", () => {
    const event: CodingInput = { kind: "event", speaker: null, actors: [], issue: "timeline", said: "2025-03-01" };
    expect(finding([says("trump", "2025-05"), { ...event, stance: "affirms" }])).toEqual({
      rule: "outcome",
      sentence: "Trump's forecast on timeline: an event in its window affirms it",
      pin: "coding:a1-01",
    });
    expect(finding([says("trump", "2025-05"), { ...event, stance: "denies" }]).rule).not.toBe("outcome");
  });

  test("outcome: what an event denies on the last day, and of several forecasts the one whose window ends last", () => {
    const event: CodingInput = { kind: "event", speaker: null, actors: [], issue: "timeline", said: "2025-05-31" };
    const [yes, no]: CodingInput[] = [
      { ...event, stance: "affirms" },
      { ...event, stance: "denies" },
    ];
    expect(finding([says("trump", "2025-05"), no!]).sentence).toBe(
      "Trump's forecast on timeline: an event in its window denies it",
    );
    expect(finding([says("trump", "2025-05"), yes!, no!]).sentence).toBe(
      "Trump's forecast on timeline: an event in its window affirms and denies it",
    );
    expect(finding([says("putin", "2025"), says("trump", "2025-05"), yes!]).sentence).toMatch(/^Putin's forecast/);
  });

  test("moved: not on another issue, nor to a window that shares a day with the first", () => {
    const later = says("trump", "2025-04", { said: "2025-02-28" });
    expect(finding([says("trump", "2025-03"), later]).rule).toBe("moved");
    expect(finding([says("trump", "2025-03"), { ...later, issue: "talks" }]).rule).toBe("all-past");
    expect(finding([says("trump", "2025-03"), { ...later, window: "2025-03-31/2025-04-30" }]).rule).toBe("all-past");
    expect(finding([says("trump", "2025-04"), { ...later, window: "2025-03" }]).rule).toBe("all-past");
  });

  test("all-past: of two it says both, of different speakers whose they are is not told", () => {
    expect(finding([says("kellogg", "2025-03"), says("kellogg", "2025-03")]).sentence).toBe(
      "Both forecast windows of Kellogg's had passed by 29 Dec 2025; no outcome is covered",
    );
    expect(finding([says("kellogg", "2025-03"), says("putin", "2025-03"), says("trump", "2025-04")])).toEqual({
      rule: "all-past",
      sentence: "All 3 forecast windows on timeline had passed by 29 Dec 2025; no outcome is covered",
      pin: null,
    });
    const talks = says("putin", "2025-03", { issue: "talks" });
    expect(finding([says("kellogg", "2025-03"), talks]).sentence).toBe(
      "Both forecast windows had passed by 29 Dec 2025; no outcome is covered",
    );
  });

  test("all-open: of three it says all, and a window that ends on the day itself has not passed", () => {
    const open = ["2026-01", "2026-02", "2026-03"].map((window, at) =>
      says(["trump", "putin", "kellogg"][at]!, window),
    );
    expect(finding(open)).toEqual({
      rule: "all-open",
      sentence: "All 3 forecast windows on timeline were still open on 29 Dec 2025",
      pin: null,
    });
    expect(finding([says("trump", "2025-12-29")])).toMatchObject({ rule: "all-open", pin: "coding:a1-01" });
    expect(finding([says("trump", "2025-12-28")]).rule).toBe("all-past");
  });

  test("moved: one speaker names a later time", () => {
    const later = says("trump", "2026-01~", { said: "2025-12-28" });
    expect(finding([says("trump", "2025-03"), later])).toEqual({
      rule: "moved",
      sentence: "Timeline: Trump first named Mar 2025, later about Jan 2026",
      pin: "coding:a1-02",
    });
    expect(finding([says("trump", "2025-03"), { ...later, said: null }]).rule).toBe("some-past");
    expect(finding([says("trump", "2025-03"), { ...later, speaker: "putin" }]).rule).toBe("some-past");
  });

  test("all-past: whose they are and on what, where that is one", () => {
    expect(finding([says("kellogg", "2025-03"), says("kellogg", "2025-04"), says("kellogg", "2025-05")])).toEqual({
      rule: "all-past",
      sentence: "All 3 forecast windows of Kellogg's had passed by 29 Dec 2025; no outcome is covered",
      pin: null,
    });
    expect(finding([says("kellogg", "2025-03")])).toMatchObject({
      sentence: "Kellogg's forecast window on timeline had passed by 29 Dec 2025; no outcome is covered",
      pin: "coding:a1-01",
    });
  });

  test("some-past: two reports of one forecast are counted once", () => {
    const twice = says("trump", "2025-03", { utterance: "u1" });
    expect(finding([twice, twice, says("putin", "2026-03", { issue: "talks" })])).toMatchObject({
      rule: "some-past",
      sentence: "1 of 2 forecast windows had passed by 29 Dec 2025; no outcome is covered",
    });
  });

  test("all-open: the one window is told", () => {
    expect(finding([says("trump", "2026-01~")])).toMatchObject({
      rule: "all-open",
      sentence: "Trump's forecast window on timeline was still open on 29 Dec 2025: about Jan 2026",
    });
    expect(finding([says("trump", "2026-01"), says("putin", "2026-02")]).sentence).toBe(
      "Both forecast windows on timeline were still open on 29 Dec 2025",
    );
  });

  test("none: nothing in view has a window", () => {
    expect(finding([{}])).toEqual({
      rule: "none",
      sentence: "Nothing in view says by when a thing is to happen",
      pin: null,
    });
  });

  test("on the bundled dossier: seven of ten windows had passed", async () => {
    const dossier = await loadBundled();
    const engine = createEngine(dossier);
    const of = (view: View) => forecastsFinding(engine.rows(view), dossier, view).sentence;
    expect(of({})).toBe("7 of 10 forecast windows had passed by 29 Dec 2025; no outcome is covered");
    expect(of({ speaker: ["trump"] })).toBe("Timeline: Trump first named probably 20 Jan 2025, later about Jan 2026");
    expect(of({ party: ["ru"] })).toBe(
      "Slutsky's forecast window on leaders' meeting had passed by 29 Dec 2025; no outcome is covered",
    );
  });

  test("of any dossier under any View has at most 16 words and rests on what the view holds", () => {
    holdsOfAnyView(forecastsFinding, FORECASTS_RULES);
  }, 60_000);
});
