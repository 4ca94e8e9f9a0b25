import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { createEngine } from "../../../src/engine/engine";
import { articlesFinding } from "../../../src/engine/findings/articles";
import type { View } from "../../../src/store/view";
import { type CodingInput, type DossierInput, dossierOf } from "../../support/dossierOf";

function finding(input: DossierInput, view: View = {}) {
  const dossier = dossierOf(input);
  return articlesFinding(createEngine(dossier).rows(view), dossier, view);
}

const by = (...speakers: string[]): CodingInput[] => speakers.map((speaker) => ({ speaker }));

describe("the finding of the articles", () => {
  const contested: DossierInput = {
    articles: [{ codings: [{ speaker: "trump" }, { speaker: "kremlin", stance: "denies" }] }],
    links: [{ type: "contradicts", a: "a1-01", b: "a1-02" }],
  };

  test("contested: one article holds two accounts that contradict each other", () => {
    expect(finding(contested)).toEqual({
      rule: "contested",
      sentence: "Talks: Trump and Kremlin contradict each other in an article of 10 Feb 2025",
      pin: "link:l1",
    });
    expect(finding(contested, { speaker: ["trump"] }).rule).not.toBe("contested");
  });

  test("contested: an article that belies its own source, no issue in common, and one source against itself", () => {
    const event: CodingInput = { kind: "event", speaker: null, actors: ["trump"], stance: "denies" };
    const link = contested.links!;
    expect(finding({ articles: [{ codings: [{ speaker: "trump" }, event] }], links: link }).sentence).toBe(
      "Talks: Trump and the article itself contradict each other",
    );
    const itself = [{ speaker: "trump" }, { speaker: "trump", stance: "denies" as const }];
    expect(finding({ articles: [{ codings: itself }], links: link }).rule).not.toBe("contested");
    const apart = contested.articles![0]!.codings!.map((coding) => ({ codings: [coding] }));
    const links = [{ ...link[0]!, b: "a2-01" }];
    expect(finding({ articles: apart, links }).rule).not.toBe("contested");
  });

  test("contested: no issue where the two speak to others, or to the rest category", () => {
    const told = (one: CodingInput, other: CodingInput) =>
      finding({
        articles: [
          {
            codings: [
              { speaker: "trump", ...one },
              { speaker: "kremlin", stance: "denies", ...other },
            ],
          },
        ],
        links: contested.links!,
      }).sentence;
    const plain = "Trump and Kremlin contradict each other in an article of 10 Feb 2025";
    expect(told({}, { issue: "nato" })).toBe(plain);
    expect(told({ issue: "other" }, { issue: "other" })).toBe(plain);
    const event: CodingInput = { kind: "event", speaker: null, issue: null, stance: null };
    expect(told({}, event)).toBe("Trump and the article itself contradict each other");
    expect(told({ issue: "leader-contact", said: "2024" }, { issue: "leader-contact", said: "2024" })).toBe(
      "Leader contact, 2024: Trump and Kremlin contradict each other in an article of 10 Feb 2025",
    );
    const ministry = dossierOf({
      actors: [{ id: "kremlin", short: "the ministry of foreign affairs" }],
      articles: [{ codings: [{ speaker: "trump" }, { speaker: "kremlin", stance: "denies" }] }],
      links: contested.links!,
    });
    expect(articlesFinding(createEngine(ministry).rows({}), ministry, {}).sentence).toBe(
      "Talks: Trump and the ministry of foreign affairs contradict each other within one article",
    );
  });

  test("contested: the next link where the first is of one source against itself", () => {
    const codings: CodingInput[] = [
      { speaker: "trump" },
      { speaker: "trump", stance: "denies" },
      { speaker: "kremlin", stance: "denies" },
    ];
    const links = [...contested.links!, { type: "contradicts" as const, a: "a1-01", b: "a1-03" }];
    expect(finding({ articles: [{ codings }], links })).toMatchObject({ rule: "contested", pin: "link:l2" });
  });

  test("absent: of two that are heard alike the first, and a pinned coding hides nobody", () => {
    const articles = Array.from({ length: 3 }, () => ({ codings: by("putin") }));
    expect(finding({ articles }).sentence).toBe("Washington is heard in no article, Moscow in all of them");
    expect(finding({ articles }, { pin: "coding:a1-01" }).rule).toBe("absent");
  });

  test("one-voice, unnamed and little-coded: with a pinned coding, and in the articles chosen", () => {
    const voice = [{ codings: by("trump", "trump", "trump", "putin", "putin") }];
    const actors = [{ id: "official", kind: "unnamed" as const, party: "unnamed" as const }];
    const unnamed = [{ codings: by("official", "official", "trump") }];
    const source = { file: "a.txt", sha256: "1".repeat(64), length: 300 };
    const little = [{ source, codings: [{ start: 100, end: 140 }] }];
    for (const view of [
      { pin: "coding:a1-01" },
      { article: ["2025-02-10-a1"] },
      { outlet: ["defence-talks"] },
    ] satisfies View[]) {
      expect(finding({ articles: voice }, view).rule).toBe("one-voice");
      expect(finding({ actors, articles: unnamed }, view).rule).toBe("unnamed");
      expect(finding({ articles: little }, view).rule).toBe("pin" in view ? "little-coded" : "shown");
    }
  });

  test("one-voice: no date where there is no room for it", () => {
    const short = "the head of the press office";
    const articles = [{ codings: by("kremlin", "kremlin", "kremlin", "putin", "putin") }];
    expect(finding({ actors: [{ id: "kremlin", short }], articles }).sentence).toBe(
      "The head of the press office makes 3 of the 5 statements of one article",
    );
  });

  test("shown: no article is the fullest where another is as full", () => {
    const articles = [{ codings: by("trump") }, { reported: "2025-02-20", codings: by("putin") }];
    expect(finding({ articles }, { stance: ["affirms"] }).sentence).toBe("2 codings stand in 2 articles");
  });

  test("absent: from three articles on, below a half, and heard in none", () => {
    const told = (...speakers: string[][]) => finding({ articles: speakers.map((own) => ({ codings: by(...own) })) });
    const [both, all] = [
      ["trump", "putin"],
      ["trump", "putin", "zelenskyy"],
    ];
    expect(told(both!, both!, both!).sentence).toBe(
      "Kyiv is heard in no article, Washington and Moscow in all of them",
    );
    expect(told(both!, both!).rule).not.toBe("absent");
    expect(told(both!, both!, all!, all!).rule).not.toBe("absent");
    expect(told(both!, both!, ["trump"], all!).sentence).toBe(
      "Kyiv is heard in 1 of 4 articles, Washington in all of them",
    );
    expect(told(["trump"], ["trump"], ["putin"]).rule).not.toBe("absent");
  });

  test("one-voice and unnamed: from what share on", () => {
    const one = (...speakers: string[]) =>
      finding({
        actors: [{ id: "official", kind: "unnamed" as const, party: "unnamed" as const }],
        articles: [{ codings: by(...speakers) }],
      }).rule;
    expect(one("trump", "trump", "trump", "putin")).not.toBe("one-voice");
    expect(one("trump", "trump", "trump", "putin", "putin", "peskov")).not.toBe("one-voice");
    expect(one("putin", "peskov", "trump", "trump", "trump", "trump")).toBe("one-voice");
    expect(one("official", "trump", "putin")).not.toBe("unnamed");
    expect(one("official", "official", "trump", "trump", "putin", "putin")).toBe("unnamed");
    expect(one("official", "official", "trump", "trump", "putin", "putin", "peskov")).not.toBe("unnamed");
  });

  test("alone: how many codings, and not of one alone nor of the only article", () => {
    const articles = [{ codings: by("trump", "trump", "putin") }, { reported: "2025-02-20", codings: by("putin") }];
    expect(finding({ articles }, { article: ["2025-02-10-a1"] }).sentence).toBe(
      "All 3 codings shown stand in one article, 10 Feb 2025",
    );
    expect(finding({ articles }, { article: ["2025-02-20-a2"] })).toEqual({
      rule: "shown",
      sentence: "1 coding stands in 1 article",
      pin: null,
    });
    expect(finding({ articles: articles.slice(0, 1) }, { stance: ["affirms"] }).rule).toBe("shown");
  });

  test("absent: a side is heard in fewer than half of the articles, and only where no filter hides it", () => {
    const articles = [by("trump", "putin"), by("trump", "putin"), by("trump", "putin", "zelenskyy")].map((codings) => ({
      codings,
    }));
    expect(finding({ articles })).toEqual({
      rule: "absent",
      sentence: "Kyiv is heard in 1 of 3 articles, Washington and Moscow in all of them",
      pin: null,
    });
    expect(finding({ articles }, { party: ["us", "ru"] }).rule).not.toBe("absent");
  });

  test("one-voice: one source makes most of an article's statements, and only where no filter hides the others", () => {
    const articles = [{ codings: by("trump", "trump", "trump", "putin", "putin") }];
    expect(finding({ articles })).toEqual({
      rule: "one-voice",
      sentence: "Trump makes 3 of the 5 statements of one article, 10 Feb 2025",
      pin: null,
    });
    expect(finding({ articles }, { stance: ["affirms"] }).rule).not.toBe("one-voice");
  });

  test("unnamed: much of an article rests on unnamed sources", () => {
    const actors = [{ id: "official", kind: "unnamed" as const, party: "unnamed" as const }];
    const articles = [{ codings: by("official", "official", "trump") }];
    expect(finding({ actors, articles })).toMatchObject({
      rule: "unnamed",
      sentence: "2 of the 3 statements of one article are by unnamed sources, 10 Feb 2025",
    });
    expect(finding({ actors, articles }, { party: ["unnamed"] }).rule).not.toBe("unnamed");
  });

  test("alone: all that is shown stands in one article of several", () => {
    const articles = [{ codings: by("trump", "trump") }, { reported: "2025-02-20", codings: by("putin", "trump") }];
    expect(finding({ articles }, { article: ["2025-02-20-a2"] })).toMatchObject({
      rule: "alone",
      sentence: "Both codings shown stand in one article, 20 Feb 2025",
    });
  });

  test("little-coded: less than half of an article's own text is coded, the boilerplate apart", () => {
    const source = { file: "a.txt", sha256: "1".repeat(64), length: 300 };
    const article = { source, boilerplate: [[0, 100]] as const, codings: [{ start: 100, end: 140 }] };
    expect(finding({ articles: [article] })).toMatchObject({
      rule: "little-coded",
      sentence: "Of one article's own text 20 % is coded, 10 Feb 2025",
    });
    const more = { ...article, codings: [{ start: 100, end: 200 }] };
    expect(finding({ articles: [more] }).rule).toBe("shown");
  });

  test("shown: nothing stands out", () => {
    const articles = [{ codings: by("trump") }, { reported: "2025-02-20", codings: by("putin", "trump") }];
    expect(finding({ articles }, { stance: ["affirms"] })).toMatchObject({
      rule: "shown",
      sentence: "3 codings stand in 2 articles, most in one: 20 Feb 2025",
    });
    expect(finding({ articles }, { speaker: ["peskov"] })).toMatchObject({
      rule: "shown",
      sentence: "No coding of any article is in view",
    });
  });

  test("of the bundled dossier names what one article tells and denies", async () => {
    const dossier = await loadBundled();
    const engine = createEngine(dossier);
    const of = (view: View) => articlesFinding(engine.rows(view), dossier, view).sentence;
    expect(of({})).toBe("Leader contact, 2024: Woodward and Kremlin contradict each other within one article");
    expect(of({ party: ["us", "ru"] })).toBe("Leaders' meeting: Slutsky and the article itself contradict each other");
    expect(of({ article: ["2025-12-29-final-stage"] })).toBe(
      "Trump makes 7 of the 13 statements of one article, probably 29 Dec 2025",
    );
    expect(of({ party: ["unnamed"] })).toBe("Both codings shown stand in one article, 3 Feb 2025");
  });
});
