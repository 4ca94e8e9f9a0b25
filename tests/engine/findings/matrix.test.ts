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

  describe("of two accounts in tension", () => {
    const link = (a: number, b: number) => ({ type: "tension" as const, a: `a1-0${a}`, b: `a1-0${b}` });
    const event = (stance: "affirms" | "denies"): CodingInput => ({ kind: "event", issue: "talks", stance });

    test("half-confirmed: the one who answers comes first, whichever end the link begins with", () => {
      expect(finding([open("peskov"), yes("trump")], {}, [link(1, 2)])).toEqual({
        rule: "half-confirmed",
        sentence: "Talks: Trump says yes; Peskov will not say",
        pin: "link:l1",
      });
      expect(finding([no("trump"), open("peskov")], {}, [link(1, 2)])).toMatchObject({
        rule: "half-confirmed",
        sentence: "Talks: Trump says no; Peskov will not say",
      });
    });

    test("half-confirmed: only where one withholds and another says yes or no", () => {
      const conditional: CodingInput = { ...yes("trump"), stance: "conditional" };
      for (const [a, b] of [
        [yes("trump"), no("peskov")],
        [open("peskov"), conditional],
        [conditional, open("peskov")],
        [open("peskov"), open("trump")],
        [open("peskov"), event("affirms")],
        [event("denies"), open("peskov")],
        [open("peskov"), yes("peskov")],
      ] as const)
        expect(finding([a, b], {}, [link(1, 2)]).rule).not.toBe("half-confirmed");
    });

    test("half-confirmed: of several the first of the columns, the rest category never", () => {
      const codings = [
        yes("starmer", "nato"),
        open("zelenskyy", "nato"),
        yes("trump"),
        open("peskov"),
        yes("zelenskyy"),
        yes("trump", "other"),
        open("peskov", "other"),
      ];
      expect(finding(codings, {}, [link(1, 2), link(3, 4)])).toMatchObject({
        sentence: "Talks: Trump says yes; Peskov will not say",
        pin: "link:l2",
      });
      expect(finding(codings, {}, [link(6, 7)]).rule).not.toBe("half-confirmed");
      expect(finding(codings, {}, [link(4, 1)]).rule).not.toBe("half-confirmed");
    });

    test("moved: what was said first comes first, whichever end the link begins with", () => {
      const at = (coding: CodingInput, said: string | null): CodingInput => ({ ...coding, said });
      const of = (a: CodingInput, b: CodingInput) => finding([a, b], {}, [link(1, 2)]);
      expect(of(at(yes("trump"), "2025-02-09"), at(no("trump"), "2025-02-03")).sentence).toBe(
        "Talks: Trump first said no, later said yes",
      );
      const [first, later] = [at(open("trump"), "2025-02-03"), at(yes("trump"), "2025-02-03/2025-02-09")];
      for (const [a, b] of [
        [first, later],
        [later, first],
        [first, at(yes("trump"), null)],
        [at(yes("trump"), null), first],
        [first, at(open("trump"), "2025-02-09")],
        [at(event("affirms"), "2025-02-03"), at(event("denies"), "2025-02-09")],
        [at(yes("trump"), "2025-02-03"), at(no("peskov"), "2025-02-09")],
      ] as const)
        expect(of(a, b).rule).not.toBe("moved");
      const long = "minister-of-war-and-of-trade-at-sea";
      expect(
        of(at(open(long, "leaders-meeting"), "2025-02-03"), at(no(long, "leaders-meeting"), "2025-02-09")).sentence,
      ).toBe("Minister of war and of trade at sea first would not say, later said no");
    });
  });

  test("contested: who says yes comes first, and no issue stands before it where there is no room", () => {
    const links: DossierInput["links"] = [{ type: "contradicts", a: "a1-01", b: "a1-02" }];
    expect(finding([no("kremlin"), yes("trump")], {}, links).sentence).toBe("Talks: Trump says yes; Kremlin says no");
    expect(finding([yes("trump", "other"), no("kremlin", "other")], {}, links).rule).toBe("shown");
    const ministry = "the ministry of foreign affairs and of all foreign trade";
    const dossier = dossierOf({
      actors: [{ id: "kremlin", short: ministry }],
      articles: [{ codings: [no("kremlin", "leader-contact"), yes("trump", "leader-contact")] }],
      links,
    });
    expect(matrixFinding(createEngine(dossier).rows({}), dossier, {}).sentence).toBe(
      `Trump says yes; ${ministry} says no`,
    );
  });

  test("contested: of two issues with as many contradictions the first of the columns, whatever was said last", () => {
    const at = (coding: CodingInput, said: string): CodingInput => ({ ...coding, said });
    const codings = [
      at(yes("starmer", "nato"), "2025-02-09"),
      at(no("kremlin", "nato"), "2025-02-09"),
      at(yes("trump"), "2025-02-01"),
      at(no("kremlin"), "2025-02-01"),
      yes("zelenskyy"),
    ];
    const links = [1, 3].map((a) => ({ type: "contradicts" as const, a: `a1-0${a}`, b: `a1-0${a + 1}` }));
    expect(finding(codings, {}, links)).toMatchObject({ rule: "contested", pin: "link:l2" });
  });

  test("withheld: not of one coding, nor of a half", () => {
    expect(finding([open("trump")]).rule).not.toBe("withheld");
    expect(finding([open("trump"), open("trump"), yes("putin"), no("trump")]).rule).not.toBe("withheld");
    expect(finding([open("trump"), open("trump")])).toMatchObject({
      rule: "withheld",
      sentence: "Talks: Trump will not say",
    });
  });

  test("one-side: what is reported as happened is nobody's voice", () => {
    const nato = Array.from({ length: 3 }, () => yes("trump", "nato"));
    const event: CodingInput = { kind: "event", issue: "nato", stance: "affirms" };
    expect(finding([...nato, event]).rule).not.toBe("one-side");
    expect(finding([...nato, event, no("putin")]).sentence).toBe("Only Washington is heard on nato, in 3 codings");
    expect(finding([...nato.slice(1), event, no("putin")]).rule).not.toBe("one-side");
    expect(finding([...nato, no("putin")], { issue: ["nato", "talks"] })).toMatchObject({
      rule: "one-side",
      pin: "cell:*~nato",
    });
    expect(finding([...nato.map((one) => ({ ...one, speaker: "starmer" })), no("putin")]).rule).not.toBe("one-side");
    const counted: View = { count: "utterances" };
    expect(finding([...nato, no("putin")], counted).sentence).toBe("Only Washington is heard on nato, in 3 utterances");
  });

  test("shared: where most sides say yes, then where most is said", () => {
    const two = [yes("trump"), yes("putin")];
    const more = [yes("zelenskyy", "nato"), yes("putin", "nato"), yes("putin", "nato")];
    expect(finding([...two, ...more]).sentence).toBe("Nato: Moscow and Kyiv say yes");
    expect(finding([...two, yes("zelenskyy"), ...more, yes("putin", "nato")]).sentence).toBe(
      "Talks: Washington, Moscow and Kyiv say yes",
    );
    // Of talks more parties speak, so that its column comes first.
    const talks = [...two, yes("starmer"), yes("unnamed")];
    const three = ["trump", "putin", "zelenskyy"].map((who) => yes(who, "nato"));
    expect(finding([...talks, ...three]).sentence).toBe("Nato: Washington, Moscow and Kyiv say yes");
    const often = ["trump", "putin", "putin", "putin", "putin"].map((who) => yes(who, "nato"));
    expect(finding([...talks, ...often]).sentence).toBe("Nato: Washington and Moscow say yes");
    expect(finding([yes("trump"), yes("starmer")]).rule).not.toBe("shared");
    expect(finding([yes("trump"), yes("putin"), no("putin")]).rule).not.toBe("shared");
  });

  test("absent: from three codings on, of an issue chosen, too, and one who is heard is one", () => {
    const codings = [no("trump"), no("trump"), no("starmer"), yes("zelenskyy", "nato")];
    expect(finding(codings, { issue: ["talks", "nato"] }).sentence).toBe(
      "Kyiv is not heard on talks; Washington and Europe are",
    );
    expect(finding(codings, { pin: "cell:trump~talks" })).toMatchObject({ rule: "absent", pin: "cell:*~talks" });
    expect(finding(codings.slice(1)).rule).not.toBe("absent");
    const one = [no("starmer"), no("starmer"), yes("starmer"), yes("zelenskyy", "nato")];
    expect(finding(one).sentence).toBe("Kyiv is not heard on talks; Europe is");
  });

  test("answers: all that one source answers, an article's answers, and as many as there is room for", () => {
    const ignorant: CodingInput = { ...open("trump"), withholding: "ignorance" };
    const only: View = { q: "part" };
    expect(finding([yes("trump"), ignorant, no("putin")], only).sentence).toBe(
      "Talks: Trump says yes; Putin says no; Trump claims not to know",
    );
    const event: CodingInput = { kind: "event", issue: "talks", stance: "denies" };
    expect(finding([yes("trump"), event], only).sentence).toBe("Talks: Trump says yes; an article says no");
    expect(finding([yes("trump"), no("putin")], { ...only, rows: "party" }).sentence).toBe(
      "Talks: Washington says yes; Moscow says no",
    );
    const conditional: CodingInput = { ...yes("kellogg"), stance: "conditional" };
    expect(finding([yes("trump"), conditional, no("putin"), open("peskov"), no("kellogg")], only).sentence).toBe(
      "Talks: Trump says yes; Kellogg sets conditions; Kellogg and Putin say no; Peskov will not say",
    );
    expect(
      finding([yes("trump"), yes("kellogg"), conditional, no("putin"), no("kremlin"), open("peskov")], only).sentence,
    ).toBe("Talks: Trump and Kellogg say yes; Kellogg sets conditions; Putin and Kremlin say no");
    expect(finding([yes("trump", "other"), no("trump", "other")], only).sentence).toBe(
      "2 codings on 1 issue, most often Trump on other",
    );
    expect(finding([{ ...event, stance: null }], only).sentence).toBe("1 coding on 1 issue, reported as happened");
  });

  test("shown: the fullest cell is the one most often only where no other is as full, and none is hidden", () => {
    const [two, one] = [yes("trump"), yes("kellogg", "nato")];
    const event: CodingInput = { kind: "event", issue: "talks", stance: "affirms" };
    expect(finding([two, two, one]).sentence).toBe("3 codings on 2 issues, most often Trump on talks");
    expect(finding([two, two, one, one]).sentence).toBe("4 codings on 2 issues, among them Trump on talks");
    expect(finding([one, two, two]).sentence).toBe("3 codings on 2 issues, most often Trump on talks");
    expect(finding([one, two, event, event]).sentence).toBe("4 codings on 2 issues, among them Trump on talks");
    expect(finding([two, one, yes("putin", "other"), yes("putin", "other")])).toMatchObject({
      sentence: "4 codings on 3 issues, among them Trump on talks",
      pin: "cell:trump~talks",
    });
    expect(finding([two, two, one], { min: 2 }).sentence).toBe("Talks: Trump says yes");
    expect(finding([two, two, yes("trump", "minerals"), yes("trump", "minerals"), one], { min: 2 }).sentence).toBe(
      "5 codings on 3 issues, among them Trump on talks",
    );
    const hidden = [two, two, two, yes("trump", "nato"), one];
    expect(finding(hidden, { min: 2 }).sentence).toBe("5 codings on 2 issues, among them Trump on talks");
    expect(finding([event, event, { ...event, issue: "nato" }])).toEqual({
      rule: "shown",
      sentence: "3 codings on 2 issues, reported as happened",
      pin: "cell:reported~talks",
    });
    expect(finding([two, { ...event, issue: "nato" }], { rows: "party" }).sentence).toBe(
      "2 codings on 2 issues, among them Washington on talks",
    );
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
