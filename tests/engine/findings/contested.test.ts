import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { createEngine } from "../../../src/engine/engine";
import { chainsFinding } from "../../../src/engine/findings/chains";
import { contestedFinding } from "../../../src/engine/findings/contested";
import type { View } from "../../../src/store/view";
import { type CodingInput, type DossierInput, dossierOf } from "../../support/dossierOf";
import { allEvidence } from "../ask";

type Links = NonNullable<DossierInput["links"]>;

function findings(codings: readonly CodingInput[], links: Links, view: View = {}) {
  const dossier = dossierOf({ articles: [{ codings }], links });
  const rows = createEngine(dossier).rows(view);
  return { contested: contestedFinding(rows, dossier, view), chains: chainsFinding(rows, dossier, view) };
}

const on = (speaker: string, issue = "nato", more: CodingInput = {}): CodingInput => ({ speaker, issue, ...more });

describe("the finding of the contested claims", () => {
  const yes = on("trump");
  const no = on("peskov", "nato", { stance: "denies" });
  const silent = on("putin", "nato", { stance: "withholds", withholding: "ignorance" });
  const tension = (a: number, b: number) => ({ type: "tension" as const, a: `a1-0${a}`, b: `a1-0${b}` });
  const contested = (codings: readonly CodingInput[], links: Links, view?: View) =>
    findings(codings, links, view).contested;

  test("most-disputed: three disputes on one issue, and the one who is in most of them", () => {
    const codings = [yes, no, silent, on("kellogg")];
    const links: Links = [
      { type: "contradicts", a: "a1-01", b: "a1-02" },
      { type: "tension", a: "a1-01", b: "a1-03" },
      { type: "tension", a: "a1-04", b: "a1-01" },
    ];
    expect(contested(codings, links)).toEqual({
      rule: "most-disputed",
      sentence: "Nato is disputed most: 1 contradiction and 2 tensions, all of them with Trump",
      pin: "cell:*~nato",
    });
    expect(contested(codings, links, { issue: ["nato"] }).rule).toBe("contradicted");
    expect(contested(codings, links, { pin: "link:l2" }).rule).toBe("most-disputed");
  });

  test("most-disputed: who is in most of them but not in all, and no word of what there is none of", () => {
    const codings = [yes, no, silent, on("kellogg"), yes];
    const links = [tension(1, 2), tension(3, 1), tension(5, 4), tension(2, 3)];
    expect(contested(codings, links).sentence).toBe("Nato is disputed most: 4 tensions, 3 of them with Trump");
    expect(contested(codings, links.slice(0, 3)).sentence).toBe(
      "Nato is disputed most: 3 tensions, all of them with Trump",
    );
    expect(contested(codings, links.slice(0, 2)).rule).not.toBe("most-disputed");
  });

  test("most-disputed: not where two issues are disputed alike", () => {
    const three = ["trump", "kellogg", "putin"];
    const codings = [...three.map((who) => on(who)), ...three.map((who) => on(who, "talks"))];
    const ring = (first: number) => [
      tension(first, first + 1),
      tension(first + 1, first + 2),
      tension(first + 2, first),
    ];
    expect(contested(codings, [...ring(1), ...ring(4)]).rule).toBe("tension");
    expect(contested(codings, [...ring(1).slice(1), ...ring(4)])).toMatchObject({
      rule: "most-disputed",
      pin: "cell:*~talks",
    });
  });

  test("contradicted: of the issue with most contradictions", () => {
    const codings = [on("trump", "talks"), on("peskov", "talks", { stance: "denies" }), yes, no, on("kellogg"), no];
    const links: Links = [
      { type: "contradicts", a: "a1-01", b: "a1-02" },
      { type: "contradicts", a: "a1-03", b: "a1-04" },
      { type: "contradicts", a: "a1-06", b: "a1-05" },
    ];
    expect(contested(codings, links)).toMatchObject({
      sentence: "Nato: Trump says yes; Peskov says no",
      pin: "link:l2",
    });
  });

  test("contradicted: who says yes and who says no", () => {
    expect(contested([yes, no], [{ type: "contradicts", a: "a1-01", b: "a1-02" }])).toEqual({
      rule: "contradicted",
      sentence: "Nato: Trump says yes; Peskov says no",
      pin: "link:l1",
    });
  });

  test("withheld: one answers what the other leaves open, whichever end comes first", () => {
    expect(contested([silent, yes], [{ type: "tension", a: "a1-01", b: "a1-02" }])).toMatchObject({
      rule: "withheld",
      sentence: "Nato: Trump says yes; Putin claims not to know",
    });
  });

  test("own-words and tension: of one speaker, or of two", () => {
    const link: Links = [{ type: "tension", a: "a1-01", b: "a1-02" }];
    expect(contested([yes, yes], link)).toMatchObject({
      rule: "own-words",
      sentence: "Nato: Trump's own words are in tension",
    });
    expect(contested([yes, on("peskov")], link)).toMatchObject({
      rule: "tension",
      sentence: "Nato: Trump and Peskov are in tension",
    });
  });

  test("apparent: what one speaker says of two issues only seems to contradict", () => {
    const codings = [on("peskov", "talks"), on("peskov", "leader-contact", { stance: "withholds" })];
    expect(contested(codings, [{ type: "apparent", a: "a1-01", b: "a1-02" }])).toMatchObject({
      rule: "apparent",
      sentence: "What Peskov says on talks and leader contact only seems to contradict",
    });
  });

  test("apparent: of two speakers, or of an event", () => {
    const link: Links = [{ type: "apparent", a: "a1-01", b: "a1-02" }];
    expect(contested([on("peskov", "talks"), on("trump", "leader-contact")], link).sentence).toBe(
      "Talks and leader contact: Peskov and Trump only seem to contradict",
    );
    const event: CodingInput = { kind: "event", actors: ["trump"], issue: "talks" };
    expect(contested([event, { ...event, issue: "leader-contact" }], link).sentence).toBe(
      "Talks and leader contact: two accounts by an article only seem to contradict",
    );
  });

  test("tension: what one speaker says of two issues is by two accounts", () => {
    const link: Links = [{ type: "tension", a: "a1-01", b: "a1-02" }];
    expect(contested([on("peskov", "talks"), on("peskov", "leader-contact")], link)).toMatchObject({
      rule: "tension",
      sentence: "Talks and leader contact: two accounts by Peskov are in tension",
    });
    expect(contested([silent, on("putin")], link).rule).toBe("own-words");
    expect(contested([silent, { ...silent, speaker: "trump" }], link).rule).toBe("tension");
  });

  test("an account of two issues counts for neither, nor do accounts of the rest category", () => {
    const codings = ["trump", "peskov", "putin"].flatMap((who) => [on(who, "talks"), on(who, "nato")]);
    const across = [tension(1, 4), tension(3, 6), tension(5, 2)];
    expect(contested(codings, across).rule).toBe("tension");
    const few = [on("trump"), on("peskov"), on("putin"), on("kellogg", "talks")];
    expect(contested(few, [tension(1, 2), tension(2, 3), tension(3, 4)]).rule).toBe("tension");
    const rest = ["trump", "peskov", "putin"].map((who) => on(who, "other", { note: "What it is." }));
    expect(contested(rest, [tension(1, 2), tension(2, 3), tension(3, 1)]).rule).toBe("tension");
    const no = (who: string, issue: string) => on(who, issue, { stance: "denies" });
    const links: Links = [
      { type: "contradicts", a: "a1-01", b: "a1-02" },
      { type: "contradicts", a: "a1-03", b: "a1-04" },
    ];
    expect(contested([on("trump", "other"), no("peskov", "other"), yes, no("putin", "nato")], links)).toEqual({
      rule: "contradicted",
      sentence: "Nato: Trump says yes; Putin says no",
      pin: "link:l2",
    });
  });

  test("contradicted: of two issues, in order of their kinds of answers, and with no room for the issue", () => {
    const link: Links = [{ type: "contradicts", a: "a1-01", b: "a1-02" }];
    const event: CodingInput = { kind: "event", issue: "nato", stance: null };
    expect(contested([on("trump", "talks"), no], link).sentence).toBe("Trump says yes; Peskov says no");
    expect(contested([event, no], link).sentence).toBe("Nato: an article tells of it; Peskov says no");
    expect(contested([on("trump", "nato", { stance: "conditional" }), no], link).sentence).toBe(
      "Nato: Trump sets conditions; Peskov says no",
    );
    expect(contested([on("the-head-of-the-press-office-of-state"), on("trump", "nato")], link).sentence).toBe(
      "Nato: The head of the press office of state says yes; Trump says yes",
    );
    expect(
      contested(
        [on("the-head-of-the-press-office-of-the-state-itself", "leader-contact"), on("trump", "leader-contact")],
        link,
      ).sentence,
    ).toBe("The head of the press office of the state itself says yes; Trump says yes");
  });

  test("withheld: the one who answers comes first, and only one of them may withhold", () => {
    const open = on("putin", "nato", { stance: "withholds", withholding: "refuses" });
    const link = [tension(1, 2)];
    expect(contested([yes, open], link).sentence).toBe("Nato: Trump says yes; Putin will not say");
    expect(contested([open, yes], link).sentence).toBe("Nato: Trump says yes; Putin will not say");
    expect(contested([open, { ...open, speaker: "peskov" }], link).rule).toBe("tension");
    expect(contested([open, on("putin")], link).rule).toBe("own-words");
    expect(contested([yes, on("peskov"), open], [tension(1, 2), tension(2, 3)])).toMatchObject({
      rule: "withheld",
      pin: "link:l2",
    });
  });

  test("own words are somebody's: what two articles report of an issue is by neither, and a long name stands alone", () => {
    const event: CodingInput = { kind: "event", issue: "nato", stance: "affirms" };
    expect(contested([event, { ...event, stance: "denies" }], [tension(1, 2)])).toMatchObject({
      rule: "tension",
      sentence: "Nato: two accounts by an article are in tension",
    });
    const open: CodingInput = { kind: "event", issue: null, stance: null };
    expect(contested([open, open], [tension(1, 2)]).sentence).toBe("Two accounts by an article are in tension");
    const who = "the-head-of-the-press-office-of-the-state";
    expect(contested([on(who, "leader-contact"), on(who, "leader-contact")], [tension(1, 2)]).sentence).toBe(
      "Leader contact: The head of the press office of the state's own words are in tension",
    );
    const longer = "the-head-of-the-press-office-of-the-state-itself";
    expect(contested([on(longer, "leader-contact"), on(longer, "leader-contact")], [tension(1, 2)]).sentence).toBe(
      "The head of the press office of the state itself's own words are in tension",
    );
  });

  test("apparent: of one speaker on one issue, of an event and a statement, and with no room for the issues", () => {
    const link: Links = [{ type: "apparent", a: "a1-01", b: "a1-02" }];
    const event: CodingInput = { kind: "event", issue: "talks" };
    expect(contested([yes, yes], link).sentence).toBe("Nato: two accounts by Trump only seem to contradict");
    expect(contested([event, yes], link).sentence).toBe("Talks and nato: an article and Trump only seem to contradict");
    const who = "head-of-the-press-office-of-state";
    expect(contested([on(who, "leader-contact"), on(who, "human-cost")], link).sentence).toBe(
      "Head of the press office of state only seems to contradict",
    );
  });

  test("half: two with one side outside", () => {
    const links = [tension(1, 2), tension(3, 1)];
    expect(contested([yes, on("peskov"), silent], links, { speaker: ["trump"] }).sentence).toBe(
      "No dispute has both sides in view; 2 have one side outside the filters",
    );
  });

  test("agreed, half and shown", () => {
    const link: Links = [{ type: "corroborates", a: "a1-01", b: "a1-02" }];
    expect(contested([yes, on("peskov")], link)).toMatchObject({
      rule: "agreed",
      sentence: "Nato: Trump and Peskov agree, from different origins",
    });
    expect(contested([yes, on("peskov")], link, { speaker: ["trump"] })).toEqual({
      rule: "half",
      sentence: "No dispute has both sides in view; 1 has one side outside the filters",
      pin: null,
    });
    expect(contested([yes], [])).toMatchObject({ rule: "shown", sentence: "No dispute is in view" });
  });
});

describe("the finding of the conditions", () => {
  const waits = (a: string, b: string) => ({ type: "depends-on" as const, a: `a1-0${a}`, b: `a1-0${b}` });
  const three = [on("trump", "elections"), on("trump", "martial-law"), on("putin", "guarantees")];
  const chains = (codings: readonly CodingInput[], links: Links, view?: View) => findings(codings, links, view).chains;

  test("circle: none can come first", () => {
    expect(chains(three, [waits("1", "2"), waits("2", "3"), waits("3", "1")])).toEqual({
      rule: "circle",
      sentence: "The conditions go in a circle: elections, guarantees and the end of martial law",
      pin: "link:l1",
    });
  });

  test("chain: what waits for what has to wait itself", () => {
    expect(chains(three, [waits("1", "2"), waits("2", "3")])).toEqual({
      rule: "chain",
      sentence: "Elections only after martial law ends, and that only after guarantees, by Trump and Putin",
      pin: "link:l1",
    });
  });

  test("several: one source ties one thing to two others, and its coding is pinned", () => {
    const codings = [on("putin", "ceasefire"), on("putin", "territory"), on("putin", "guarantees")];
    expect(chains(codings, [waits("1", "2"), waits("1", "3")])).toEqual({
      rule: "several",
      sentence: "Putin ties ceasefire to Kyiv giving up territory and guarantees",
      pin: "coding:a1-01",
    });
  });

  test("chain: of a longer one how many more come first", () => {
    const codings = ["elections", "guarantees", "ceasefire", "talks"].map((issue) => on("trump", issue));
    const links = [waits("1", "2"), waits("2", "3"), waits("3", "4")];
    expect(chains(codings, links)).toMatchObject({
      rule: "chain",
      sentence: "Elections only after guarantees, and that only after ceasefire and 1 more, by Trump",
    });
    // Another that is shorter, whichever stands first.
    const short = waits("1", "4");
    expect(chains(codings, [short, ...links]).sentence).toContain("and 1 more");
    expect(chains(codings, [...links, short]).sentence).toContain("and 1 more");
  });

  test("several: of two sources both are named, and the first condition is pinned", () => {
    const codings = [
      on("putin", "ceasefire"),
      on("trump", "ceasefire"),
      on("putin", "guarantees"),
      on("trump", "elections"),
    ];
    expect(chains(codings, [waits("1", "3"), waits("2", "4")])).toEqual({
      rule: "several",
      sentence: "Ceasefire only after guarantees and elections, by Putin and Trump",
      pin: "link:l1",
    });
  });

  test("several: the first such of any, and it is shown by a coding in view that sets them all", () => {
    const codings = [
      on("trump", "elections"),
      on("putin", "minerals"),
      on("trump", "ceasefire"),
      on("peskov", "ceasefire"),
      on("peskov", "guarantees"),
      on("peskov", "talks"),
    ];
    const both = [waits("3", "5"), waits("4", "5"), waits("3", "6"), waits("4", "6")];
    expect(chains(codings, [waits("1", "2"), ...both])).toEqual({
      rule: "several",
      sentence: "Ceasefire only after guarantees and talks, by Trump and Peskov",
      pin: "coding:a1-03",
    });
    expect(chains(codings, both, { speaker: ["peskov"] })).toEqual({
      rule: "several",
      sentence: "Peskov ties ceasefire to guarantees and talks",
      pin: "coding:a1-04",
    });
    const within = waits("3", "4");
    expect(chains(codings, [within, waits("4", "5")]).rule).toBe("condition");
  });

  test("is told in a shorter way where the names of issues are long", () => {
    const names: Readonly<Record<string, string>> = {
      elections: "Free elections in all of the provinces",
      guarantees: "Guarantees that hold by the law of nations",
      ceasefire: "Ceasefire at sea and in the air",
    };
    const told = (links: Links, ...who: readonly string[]) => {
      const { codebook } = dossierOf();
      const issues = codebook.issues.map((term) => ({ ...term, name: names[term.id] ?? term.name }));
      const codings = ["elections", "guarantees", "ceasefire", "elections"].map((issue, at) =>
        on(who[at] ?? "trump", issue),
      );
      const dossier = dossierOf({ codebook: { ...codebook, issues }, articles: [{ codings }], links });
      return chainsFinding(createEngine(dossier).rows({}), dossier, {}).sentence;
    };
    const [one, two] = [waits("1", "2"), waits("2", "3")];
    expect(told([one, two, waits("3", "1")])).toBe("The conditions go in a circle");
    expect(told([one, two])).toBe("Free elections in all of the provinces has to wait");
    expect(told([one], "the-head-of-press")).toBe(
      "Free elections in all of the provinces only after guarantees that hold by the law of nations",
    );
    expect(told([waits("1", "4")])).toBe("Free elections in all of the provinces: one account has to wait for another");
  });

  test("names nobody who is out of view", () => {
    const codings = [on("trump", "elections"), on("putin", "elections"), on("putin", "guarantees")];
    const links = [waits("1", "3"), waits("2", "3")];
    expect(chains(codings, links).sentence).toBe("Elections only after guarantees, by Trump and Putin");
    expect(chains(codings, links, { speaker: ["putin"] }).sentence).toBe("Elections only after guarantees, by Putin");
  });

  test("one-voice: not of one condition alone, nor of two sources", () => {
    const codings = [
      on("putin", "ceasefire"),
      on("putin", "territory"),
      on("putin", "elections"),
      on("trump", "martial-law"),
    ];
    expect(chains(codings, [waits("1", "2")])).toEqual({
      rule: "condition",
      sentence: "Ceasefire only after Kyiv gives up territory, by Putin",
      pin: "link:l1",
    });
    expect(chains(codings, [waits("1", "2"), waits("3", "4")]).rule).toBe("condition");
  });

  test("one-voice: says only where no filter could hide another", () => {
    const codings = [
      on("putin", "ceasefire"),
      on("putin", "territory"),
      on("putin", "elections"),
      on("putin", "martial-law"),
    ];
    const links = [waits("1", "2"), waits("3", "4")];
    expect(chains(codings, links)).toMatchObject({
      rule: "one-voice",
      sentence: "Only Putin sets conditions, 2 of them",
    });
    expect(chains(codings, links, { party: ["ru"] })).toMatchObject({
      rule: "condition",
      sentence: "Ceasefire only after Kyiv gives up territory, by Putin",
    });
  });

  test("within, half and shown", () => {
    const two = [on("trump", "elections"), on("putin", "elections")];
    expect(chains(two, [waits("1", "2")])).toMatchObject({
      rule: "within",
      sentence: "Elections: what Trump says has to wait for what Putin says",
    });
    expect(chains(two, [waits("1", "2")]).pin).toBe("link:l1");
    const more = [...two, on("trump", "guarantees")];
    expect(chains(more, [waits("1", "2"), waits("3", "2")], { speaker: ["putin"] }).sentence).toBe(
      "No condition has both ends in view; 2 have one end outside the filters",
    );
    expect(chains(two, [waits("1", "2")], { speaker: ["putin"] })).toMatchObject({
      rule: "half",
      sentence: "No condition has both ends in view; 1 has one end outside the filters",
    });
    expect(chains(two, []).sentence).toBe("No condition is in view");
  });
});

describe("the findings of the bundled dossier", async () => {
  const dossier = await loadBundled();
  const engine = createEngine(dossier);

  test.each([
    [
      {},
      "Leader contact is disputed most: 2 contradictions and 4 tensions, 4 of them with Trump",
      "Elections only after martial law ends, and that only after guarantees, by an article and Zelenskyy",
    ],
    [
      { speaker: ["peskov"] },
      "What Peskov says on talks and leader contact only seems to contradict",
      "No condition is in view",
    ],
    [
      { issue: ["leader-contact"] },
      "Leader contact, 2024: Woodward says yes; Kremlin says no",
      "No condition is in view",
    ],
    [
      { party: ["ru"] },
      "Leaders' meeting: Slutsky says yes; an article says no",
      "Putin ties ceasefire to Kyiv giving up NATO and Kyiv giving up territory",
    ],
  ] as const)("under %o", (view, contested, chains) => {
    const rows = engine.rows(view);
    expect(contestedFinding(rows, dossier, view).sentence).toBe(contested);
    expect(chainsFinding(rows, dossier, view).sentence).toBe(chains);
  });

  test("a click on a title shows what it speaks of, and the title stays", () => {
    const view: View = { speaker: ["peskov"] };
    const { pin, sentence } = contestedFinding(engine.rows(view), dossier, view);
    const pinned: View = { ...view, pin: pin! };
    expect(allEvidence(engine.rows(pinned)).groups.flatMap(({ codings }) => codings)).toEqual(["a4-02", "a1-10"]);
    expect(contestedFinding(engine.rows(pinned), dossier, pinned)).toMatchObject({ pin, sentence });
  });
});
