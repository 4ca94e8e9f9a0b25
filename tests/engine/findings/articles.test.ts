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
