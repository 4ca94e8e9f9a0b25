import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { createEngine } from "../../../src/engine/engine";
import { SILENCE_RULES, silenceFinding } from "../../../src/engine/findings/silence";
import type { View } from "../../../src/store/view";
import { type CodingInput, dossierOf } from "../../support/dossierOf";
import { holdsOfAnyView } from "./ofAnyView";

function finding(codings: readonly CodingInput[], view: View = {}) {
  const dossier = dossierOf({ articles: [{ codings }] });
  return silenceFinding(createEngine(dossier).rows(view), dossier, view);
}

const on = (issue: string, ...speakers: string[]) => speakers.map((speaker): CodingInput => ({ speaker, issue }));
const withheld = (issue: string, ...speakers: string[]) =>
  on(issue, ...speakers).map((coding): CodingInput => ({ ...coding, stance: "withholds", withholding: "refuses" }));
const ALL = on("nato", "trump", "putin", "zelenskyy");

describe("the finding of the silence", () => {
  test("one-party: on how many issues it is heard, and on how many not", () => {
    expect(finding([...ALL, ...on("talks", "trump")], { party: ["ua"] })).toEqual({
      rule: "one-party",
      sentence: "Kyiv speaks on 1 of 2 issues, most often nato; it is not heard on 1",
      pin: "cell:*~nato",
    });
  });

  test("one-party: names no issue as the most frequent where two are, and says nothing where none is silent", () => {
    const codings = [...ALL, ...on("minerals", "zelenskyy"), ...on("talks", "trump")];
    expect(finding(codings, { party: ["ua"] }).sentence).toBe("Kyiv speaks on 2 of 3 issues; it is not heard on 1");
    expect(finding(ALL, { party: ["ua"] })).toMatchObject({
      rule: "all-heard",
      sentence: "Kyiv is heard on nato",
      pin: "cell:*~nato",
    });
    expect(finding(on("talks", "trump"), { party: ["ua"] }).rule).not.toBe("one-party");
    expect(finding(codings, { party: ["ua", "ru"] }).rule).not.toBe("one-party");
    const more = [...codings, ...on("minerals", "zelenskyy")];
    expect(finding(more, { party: ["ua"] })).toMatchObject({
      sentence: "Kyiv speaks on 2 of 3 issues, most often minerals; it is not heard on 1",
      pin: "cell:*~minerals",
    });
  });

  test("only-withheld: of two at least, of the issue with most, and by all who are shown", () => {
    expect(finding([...ALL, ...withheld("disclosure", "trump")]).rule).not.toBe("only-withheld");
    const most = [...withheld("disclosure", "trump", "putin"), ...withheld("talks", "trump", "trump", "trump")];
    expect(finding([...ALL, ...most])).toEqual({
      rule: "only-withheld",
      sentence: "Washington only withholds on talks; nobody else is heard",
      pin: "cell:*~talks",
    });
  });

  test("missing-side: of three statements at least, and the issue with most", () => {
    const two = on("talks", "trump", "putin");
    expect(finding([...ALL, ...two]).rule).toBe("shown");
    const more = [...two, ...on("talks", "putin"), ...on("minerals", "putin", "zelenskyy", "zelenskyy", "putin")];
    expect(finding([...ALL, ...more])).toEqual({
      rule: "missing-side",
      sentence: "Washington is not heard on minerals; Moscow and Kyiv are",
      pin: "cell:*~minerals",
    });
  });

  test("one-voice: of the issue with most statements", () => {
    const codings = [...on("timeline", "trump", "trump", "trump"), ...on("talks", "putin", "putin", "putin", "putin")];
    expect(finding([...ALL, ...codings])).toMatchObject({
      rule: "one-voice",
      sentence: "On talks only Moscow is heard; Washington and Kyiv are not",
    });
  });

  test("all-heard: of several issues how many, and no one of them is pinned", () => {
    expect(finding([...ALL, ...on("talks", "trump", "putin", "zelenskyy")])).toEqual({
      rule: "all-heard",
      sentence: "Washington, Moscow and Kyiv are heard on all 2 issues",
      pin: null,
    });
  });

  test("shown: what a filter leaves out and what no article covers is not called silence", () => {
    expect(finding(ALL, { kind: ["event"] }).sentence).toBe("The filters leave out all that is said on these issues");
    expect(finding(ALL, { from: "2023-01-01", to: "2023-01-31" }).sentence).toBe(
      "No article in view tells of these days",
    );
  });

  test("only-withheld: not where a filter hides what else is said", () => {
    const codings = [...ALL, ...withheld("disclosure", "trump", "putin")];
    expect(finding(codings)).toEqual({
      rule: "only-withheld",
      sentence: "Washington and Moscow only withhold on disclosure; nobody else is heard",
      pin: "cell:*~disclosure",
    });
    const more = [...codings, ...on("disclosure", "trump")];
    expect(finding(more).rule).not.toBe("only-withheld");
    expect(finding(more, { stance: ["withholds"] }).rule).not.toBe("only-withheld");
  });

  test("one-voice: one side alone, three times", () => {
    expect(finding([...ALL, ...on("timeline", "trump", "trump", "kellogg")])).toEqual({
      rule: "one-voice",
      sentence: "On timeline only Washington is heard; Moscow and Kyiv are not",
      pin: "cell:*~timeline",
    });
    expect(finding([...ALL, ...on("timeline", "trump", "trump")]).rule).toBe("shown");
  });

  test("missing-side: two of three are heard; a filter by one of them silences nobody", () => {
    const codings = [...ALL, ...on("talks", "trump", "putin", "putin")];
    expect(finding(codings)).toMatchObject({
      rule: "missing-side",
      sentence: "Kyiv is not heard on talks; Washington and Moscow are",
    });
    expect(finding(codings, { speaker: ["zelenskyy"] }).sentence).not.toMatch(/Washington|Moscow/);
  });

  test("all-heard: nobody is missing", () => {
    expect(finding(ALL)).toMatchObject({
      rule: "all-heard",
      sentence: "Washington, Moscow and Kyiv are heard on nato",
    });
    expect(finding(ALL, { speaker: ["trump"] }).rule).not.toBe("all-heard");
  });

  test("shown: on how many issues a side is missing, or of one issue which", () => {
    const codings = [...ALL, ...on("talks", "trump"), ...on("nato", "starmer")];
    expect(finding(codings).sentence).toBe("On 1 of 2 issues a side is not heard in 1 article");
    expect(finding(codings, { issue: ["talks"] }).sentence).toMatch(/^Talks: Washington is heard; .+ are not$/);
    expect(finding([]).sentence).toBe("Nobody is heard on any issue in view");
  });

  test("shown: of one issue, who is heard, and what a filter leaves out is no silence", () => {
    const view: View = { issue: ["talks"] };
    const of = (codings: readonly CodingInput[], more: View = {}) =>
      finding([...ALL, ...codings], { ...view, ...more });
    expect(of(on("talks", "trump", "putin"))).toEqual({
      rule: "shown",
      sentence: "Talks: Washington and Moscow are heard; Kyiv is not",
      pin: "cell:*~talks",
    });
    expect(of(on("talks", "unnamed", "tass"))).toEqual({
      rule: "shown",
      sentence: "No side is heard on talks",
      pin: "cell:*~talks",
    });
    expect(of([...on("talks", "tass"), ...on("talks", "trump")], { speaker: ["tass"] }).sentence).toBe(
      "The filters leave out what sides say on talks",
    );
    expect(of(on("talks", "trump", "putin"), { speaker: ["trump"] }).sentence).toBe(
      "Talks: Washington is heard; Kyiv is not",
    );
  });

  test("shown: in how many articles, on how many issues, and of no issue that nobody is heard on", () => {
    const told = (...articles: readonly (readonly CodingInput[])[]) => {
      const dossier = dossierOf({ articles: articles.map((codings) => ({ codings })) });
      return (view: View = {}) => silenceFinding(createEngine(dossier).rows(view), dossier, view).sentence;
    };
    const two = told([...ALL, ...on("talks", "trump")], on("minerals", "putin"));
    expect(two()).toBe("On 2 of 3 issues a side is not heard in 2 articles");
    expect(two({ issue: ["talks", "minerals"], speaker: ["trump"] })).toMatch(
      /^On the one issue in view a side is not heard in 2 articles$/,
    );
    expect(told(ALL)({ q: "zelenskyy" })).not.toMatch(/is not heard/);
    expect(told([])()).toBe("Nobody is heard on any issue in view");
    expect(told(ALL)({ issue: ["talks"] })).toBe("Nobody is heard on any issue in view");
  });

  test("only-withheld: with everybody shown nobody else is meant, and only twice or more", () => {
    const sides = withheld("disclosure", "trump", "putin", "zelenskyy");
    expect(finding(sides)).toMatchObject({
      rule: "only-withheld",
      sentence: "Washington, Moscow and Kyiv only withhold on disclosure",
    });
    expect(finding(withheld("disclosure", "trump")).rule).not.toBe("only-withheld");
    for (const view of [
      { party: ["us", "ru", "ua"] },
      { issue: ["disclosure"] },
      { article: ["2025-02-10-a1"] },
      { outlet: ["defence-talks"] },
      { pin: "cell:*~disclosure" },
    ] satisfies View[])
      expect(finding(sides, view).rule).toBe("only-withheld");
    expect(finding(sides, { kind: ["statement"] }).rule).not.toBe("only-withheld");
  });

  test("one-voice, missing-side: not where another party speaks, nor of a side that is not shown", () => {
    const talks = on("talks", "trump", "trump", "trump");
    expect(finding([...ALL, ...talks, ...on("talks", "starmer")]).rule).toBe("shown");
    expect(finding(talks).rule).toBe("all-heard");
    expect(finding([...talks, ...on("talks", "putin")]).rule).toBe("all-heard");
  });

  test("on the bundled dossier", async () => {
    const dossier = await loadBundled();
    const engine = createEngine(dossier);
    const of = (view: View) => silenceFinding(engine.rows(view), dossier, view).sentence;
    expect(of({})).toBe("Washington and Moscow only withhold on disclosure; nobody else is heard");
    expect(of({ party: ["ua"], from: "2025-02-01", to: "2025-02-28" })).toBe(
      "Kyiv speaks on 2 of 21 issues; it is not heard on 18",
    );
  });

  test("of any dossier under any View has at most 16 words and rests on what the view holds", () => {
    holdsOfAnyView(silenceFinding, SILENCE_RULES);
  }, 60_000);
});
