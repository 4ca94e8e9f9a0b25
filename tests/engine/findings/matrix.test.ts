import { describe, expect, test } from "vitest";
import { createEngine } from "../../../src/engine/engine";
import { matrixFinding } from "../../../src/engine/findings/matrix";
import type { View } from "../../../src/store/view";
import { type CodingInput, type DossierInput, dossierOf } from "../../support/dossierOf";

function finding(codings: readonly CodingInput[], view: View = {}, links: DossierInput["links"] = []) {
  const dossier = dossierOf({ articles: [{ codings }], links });
  return matrixFinding(createEngine(dossier).rows(view), dossier, view);
}

const yes = (speaker: string, issue = "talks"): CodingInput => ({ speaker, issue });
const no = (speaker: string, issue = "talks"): CodingInput => ({ speaker, issue, stance: "denies" });
const open = (speaker: string, issue = "talks"): CodingInput => ({ speaker, issue, stance: "withholds" });

describe("the finding of the matrix", () => {
  test("contested: names both sides of a contradiction and pins its link", () => {
    const codings = [yes("putin", "elections"), no("ukraine", "elections")];
    expect(finding(codings, {}, [{ type: "contradicts", a: "a1-01", b: "a1-02" }])).toEqual({
      rule: "contested",
      sentence: "Elections: Putin says yes; Ukraine says no",
      pin: "link:l1",
    });
  });

  test("contested: of the issue with most contradictions it names the latest pair, which its pin shows alone", () => {
    const codings = [
      yes("putin", "elections"),
      no("ukraine", "elections"),
      yes("trump"),
      { ...yes("kellogg"), said: "2025-02-10" },
      { ...no("kremlin"), said: "2025-02-10" },
    ];
    const links: DossierInput["links"] = [
      { type: "contradicts", a: "a1-01", b: "a1-02" },
      { type: "contradicts", a: "a1-03", b: "a1-05" },
      { type: "contradicts", a: "a1-04", b: "a1-05" },
    ];
    expect(finding(codings, {}, links)).toEqual({
      rule: "contested",
      sentence: "Talks: Kellogg says yes; Kremlin says no",
      pin: "link:l3",
    });
  });

  test("contested: tells the year of a dispute that is past", () => {
    const links: DossierInput["links"] = [{ type: "contradicts", a: "a1-01", b: "a1-02" }];
    const said = (first: string | null, second: string | null) =>
      finding(
        [
          { ...yes("reuters"), said: first },
          { ...no("kremlin"), said: second },
        ],
        {},
        links,
      ).sentence;
    expect(said("2024-11?", "2024")).toBe("Talks, 2024: Reuters says yes; Kremlin says no");
    for (const [first, second] of [
      ["2024", "2025"],
      ["2024", null],
      ["2023/2024", "2024"],
      ["2025-02-09", "2025-02-09"],
    ] as const)
      expect(said(first, second)).toBe("Talks: Reuters says yes; Kremlin says no");
  });

  test("contested: is not said where a filter hides one end", () => {
    const codings = [yes("putin", "elections"), no("ukraine", "elections")];
    const links: DossierInput["links"] = [{ type: "contradicts", a: "a1-01", b: "a1-02" }];
    expect(finding(codings, { speaker: ["putin"] }, links).sentence).toBe("Elections: Putin says yes");
    expect(finding([...codings, yes("putin", "nato")], { min: 2 }, links).rule).not.toBe("contested");
  });

  test("half-confirmed: one asserts what another leaves open", () => {
    const codings = [yes("trump"), { ...open("peskov"), withholding: "ignorance" as const }];
    expect(finding(codings, {}, [{ type: "tension", a: "a1-01", b: "a1-02" }])).toEqual({
      rule: "half-confirmed",
      sentence: "Talks: Trump says yes; Peskov claims not to know",
      pin: "link:l1",
    });
  });

  test("moved: one source says another thing later", () => {
    const codings = [
      { ...open("trump"), said: "2025-02-03" },
      { ...yes("trump"), said: "2025-02-09" },
    ];
    expect(finding(codings, {}, [{ type: "tension", a: "a1-01", b: "a1-02" }])).toMatchObject({
      rule: "moved",
      sentence: "Talks: Trump first would not say, later said yes",
    });
    const sameTime = codings.map((coding) => ({ ...coding, said: "2025-02" }));
    expect(finding(sameTime, {}, [{ type: "tension", a: "a1-01", b: "a1-02" }]).rule).not.toBe("moved");
  });

  test("withheld: most of what is said on an issue is not said", () => {
    const codings = [open("trump", "disclosure"), open("peskov", "disclosure"), yes("putin", "disclosure")];
    expect(finding(codings)).toEqual({
      rule: "withheld",
      sentence: "Disclosure: Trump and Peskov will not say; Putin says yes",
      pin: "cell:*~disclosure",
    });
    expect(finding([...codings, yes("putin", "disclosure")]).rule).not.toBe("withheld");
    const ignorant = codings.map((coding, at) =>
      at === 1 ? { ...coding, withholding: "ignorance" as const } : coding,
    );
    expect(finding(ignorant).sentence).toBe(
      "Disclosure: Trump will not say; Peskov claims not to know; Putin says yes",
    );
  });

  test("one-side: only one party speaks, and no filter could hide another", () => {
    const codings = [yes("trump", "nato"), no("kellogg", "nato"), yes("trump", "nato"), yes("putin")];
    expect(finding(codings)).toMatchObject({
      rule: "one-side",
      sentence: "Only Washington is heard on nato, in 3 codings",
    });
    expect(finding(codings, { kind: ["statement"] }).rule).not.toBe("one-side");
    expect(finding(codings, { q: "says" }).rule).not.toBe("one-side");
    expect(finding(codings, { pin: "coding:a1-01" }).rule).not.toBe("one-side");
    expect(finding(codings, { pin: "cell:putin~talks" }).rule).toBe("one-side");
  });

  test("shared: sides that say yes, and one that says yes and no is told apart", () => {
    const codings = [yes("zelenskyy"), yes("putin"), yes("trump"), no("trump")];
    expect(finding(codings)).toEqual({
      rule: "shared",
      sentence: "Talks: Moscow and Kyiv say yes; Washington says yes and no",
      pin: "cell:*~talks",
    });
  });

  test("absent: a side that speaks elsewhere is not heard", () => {
    const codings = [yes("putin"), no("trump"), no("trump"), yes("zelenskyy", "nato")];
    expect(finding(codings)).toMatchObject({
      rule: "absent",
      sentence: "Kyiv is not heard on talks; Washington and Moscow are",
    });
    expect(finding(codings, { stance: ["affirms", "denies"] }).rule).not.toBe("absent");
  });

  test("answers: with one issue in view, who answers what", () => {
    const codings = [{ ...yes("trump"), stance: "conditional" as const }, yes("waltz"), no("unnamed")];
    expect(finding(codings, { issue: ["talks"], q: "says" })).toMatchObject({
      rule: "answers",
      sentence: "Talks: Waltz says yes; Trump sets conditions; an unnamed source says no",
    });
  });

  test("shown: counts, the fullest cell, or that there is nothing", () => {
    const codings = [yes("trump"), yes("trump"), yes("starmer", "nato")];
    expect(finding(codings)).toEqual({
      rule: "shown",
      sentence: "3 codings on 2 issues, most often Trump on talks",
      pin: "cell:trump~talks",
    });
    expect(finding(codings.slice(1), { kind: ["statement"] }).sentence).toBe(
      "2 codings on 2 issues, among them Trump on talks",
    );
    expect(finding([yes("trump", "other"), yes("putin"), yes("kellogg", "nato")], { q: "says" }).sentence).toBe(
      "3 codings on 3 issues, among them Kellogg on nato",
    );
    expect(finding(codings, { count: "origins" }).sentence).toMatch(/^1 origin on 2 issues/);
    expect(finding(codings, { speaker: ["putin"] })).toEqual({
      rule: "shown",
      sentence: "No statement on any issue is in view",
      pin: null,
    });
  });

  test("an issue keeps its capitals inside a sentence only where they are its own", () => {
    const { codebook } = dossierOf();
    const issues = codebook.issues.map((term) => (term.id === "nato" ? { ...term, name: "NATO" } : term));
    const dossier = dossierOf({
      codebook: { ...codebook, issues },
      articles: [{ codings: [yes("trump", "nato"), yes("trump", "nato"), yes("starmer", "human-cost")] }],
    });
    const said = (view: View) => matrixFinding(createEngine(dossier).rows(view), dossier, view).sentence;
    expect(said({})).toBe("3 codings on 2 issues, most often Trump on NATO");
    expect(said({ speaker: ["starmer"] })).toBe("Human cost: Starmer says yes");
  });

  test("the rest category is never set against itself", () => {
    const codings = [yes("putin", "other"), no("ukraine", "other")];
    expect(finding(codings, {}, [{ type: "tension", a: "a1-01", b: "a1-02" }]).rule).toBe("shown");
  });
});
