// @vitest-environment jsdom
/** The example article in public/: what it says is what is coded, and a change of the codings has to be looked at here. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examplePolicy } from "../../scripts/policy.mjs";
import { daysOf } from "../../src/dossier/days";
import { coverageRows } from "../../src/engine/coverage";
import { venueRows } from "../../src/engine/venues";
import { decodeView } from "../../src/store/url";
import { dayWords, isoOf, numbersIn, word, yearOf } from "./numbers";
import { articlesOf, codingOf, dossier, engine, everything } from "./story";

const FOLDER = join(import.meta.dirname, "../../public/example");
const page = pageOf("article.html");

/** What each link of the prose leads to, in order, by hand: [coding, speaker, issue, stance, via, said, stage]. */
const CLAIMS = [
  ["a0-02", "trump", "leader-contact", "withholds", [], "2025-01-28?/2025-02-03?", "contact"],
  ["a1-01", "trump", "leader-contact", "affirms", [], "2025-02-09?", "contact"],
  ["a2-01", "trump", "leader-contact", "affirms", [], "2025-02-09?", "talks"],
  ["a1-10", "peskov", "leader-contact", "withholds", ["tass"], "[2025-02-09?,2025-02-10?]", "contact"],
  ["a2-07", "peskov", "leader-contact", "withholds", [], "[2025-02-09?,2025-02-10?]", "contact"],
  ["a1-32", "kremlin", "leader-contact", "denies", [], "2024?", "none"],
  ["a1-36", "kremlin", "leader-contact", "denies", [], "2024-11?", "none"],
  ["a4-02", "peskov", "talks", "affirms", [], "2025-02-05?", "contact"],
  ["a0-04", "trump", "progress", "affirms", [], "2025-01-28?/2025-02-03?", "talks"],
  ["a4-05", "trump", "progress", "affirms", [], "2025-02-04?", "talks"],
  ["a1-04", "trump", "progress", "affirms", [], "2025-02-09?", "talks"],
  ["a3-08", "zelenskyy", "progress", "affirms", [], "2025-12-28?", "endgame"],
  ["a3-03", "trump", "progress", "affirms", [], "2025-12-28?", "endgame"],
  ["a3-02", "peskov", "progress", "affirms", [], "2025-12-29?", "endgame"],
  ["a3-04", "trump", "progress", "denies", [], "2025-12-28?", "terms"],
  ["a1-17", "kremlin", "leaders-meeting", "affirms", ["reuters"], "2025-02-01?/2025-02-10?", "meeting"],
  ["a2-11", "kremlin", "leaders-meeting", "affirms", ["reuters"], "2025-02-01?/2025-02-10?", "meeting"],
  ["a1-28", "slutsky", "leaders-meeting", "affirms", ["ria"], "2025-02-06?", "meeting"],
  ["a2-20", "slutsky", "leaders-meeting", "affirms", ["reuters"], "2025-02-06?", "meeting"],
  ["a2-14", null, "leaders-meeting", "denies", [], "2025-02-10?", "none"],
  ["a3-07", null, "other-meeting", "affirms", [], "2025-12-28?", "meeting"],
  ["a3-14", "zelenskyy", "other-meeting", "affirms", [], "2025-12-29?", "meeting"],
] as const;

const links = [...page.querySelectorAll<HTMLAnchorElement>("article p a[href*='#pin']")];

describe("the example article", () => {
  test("leads with each of its claims to the coding that carries it, and that says what the article says", () => {
    const told = links.map((link) => {
      const { view, dropped } = decodeView(new URL(link.href, "https://host.example/").hash);
      expect(dropped).toEqual([]);
      const { id, speaker, issue, stance, via, said, stage } = codingOf(view.pin?.replace("coding:", "") ?? "");
      return [id, speaker, issue, stance, via, said, stage && dossier.codebook.stages[stage.rung]?.id];
    });
    expect(told).toEqual(CLAIMS);
  });

  test("names beside each of its claims the speaker, and the outlet through which it came", () => {
    for (const [at, [, speaker, , , via]] of CLAIMS.entries()) {
      const passage = links[at]?.closest("p")?.textContent ?? "";
      for (const id of [...(speaker ? [speaker] : []), ...via]) expect(passage).toContain(shortName(id));
    }
  });

  test("has no number and no date that the dossier does not give", () => {
    const told = Object.fromEntries(
      [...page.querySelectorAll("article > section")].map((section) => [section.id, numbersIn(proseOf(section))]),
    );
    expect(told).toEqual(numbers());
  });

  test("says of the whole dossier only what holds of the whole dossier", () => {
    const early = everything.filter(({ id }) => codingOf(id) && !id.startsWith("a3"));
    const progress = early.filter(({ issue, stance }) => issue === "progress" && stance === "affirms");
    expect(progress.map(({ id, speaker }) => [id, speaker]).sort()).toEqual([
      ["a0-04", "trump"],
      ["a1-04", "trump"],
      ["a4-05", "trump"],
    ]);
    expect(everything.filter(({ stage }) => (stage?.rung ?? 0) > 6)).toEqual([]);
    expect(idsOf(everything.filter(({ stage }) => stage?.rung === 6))).toEqual(["a3-02", "a3-03", "a3-08"]);
    const denials = everything.filter(({ issue, stance }) => issue === "leader-contact" && stance === "denies");
    expect(denials.map(({ id, speaker }) => [id, speaker]).sort()).toEqual([
      ["a1-32", "kremlin"],
      ["a1-36", "kremlin"],
    ]);
    expect([codingOf("a1-01").hedged, codingOf("a2-01").hedged]).toEqual([true, false]);
    expect(codingOf("a1-10").utterance).toBe(codingOf("a2-07").utterance);
    expect(dossier.articles.at(-1)?.credits).toEqual(["afp"]);
    const { places } = engine.rows({}).part(venueRows);
    const proposed = places.filter(({ roles }) => roles.includes("proposed"));
    expect(proposed.map(({ place }) => place).sort()).toEqual(["saudi-arabia", "uae"]);
    for (const { precision, origins } of proposed) expect([precision, origins]).toEqual(["country", 1]);
    expect(places.filter(({ roles }) => roles.includes("hosted")).map(({ place }) => place)).toEqual([
      "florida-estate",
    ]);
    expect(places.find(({ place }) => place === "osaka")?.roles).toEqual(["past"]);
  });

  test("has 500 to 700 words, in which the panels stand in one group, each with something to read in its place", () => {
    const words = proseOf(page.querySelector("article")!).trim().split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(500);
    expect(words).toBeLessThanOrEqual(700);
    const panels = [...page.querySelectorAll("parley-panel")];
    expect(panels.map((panel) => panel.getAttribute("panel"))).toEqual(["matrix", "stages", "venues"]);
    for (const panel of panels) {
      expect(panel.getAttribute("group")).toBe("talks");
      expect(panel.querySelector("a")?.getAttribute("href")).toBe(`../embed/still/${panel.getAttribute("panel")}.html`);
    }
  });
});

describe.each(["article.html", "oddities.html"])("the example page %s", (name) => {
  const one = pageOf(name);

  test("says that it is an example, asks not to be listed, and brings the policy of its header with it", () => {
    expect(one.title).toMatch(/example/i);
    expect(one.querySelector("header")?.textContent).toMatch(/an example/i);
    expect(one.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect(one.querySelector("meta[http-equiv]")?.getAttribute("content")).toBe(examplePolicy({ header: false }));
  });

  test("has no script, style or handler of its own inside", () => {
    expect(one.querySelectorAll("script:not([src]), style, [style]")).toHaveLength(0);
    const handlers = [...one.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().filter((attribute) => attribute.startsWith("on")),
    );
    expect(handlers).toEqual([]);
  });
});

/** Every number of the article in its order, by section, as the dossier gives it. */
function numbers(): Record<string, string[]> {
  const [first, second, third, fourth, fifth] = dossier.articles.map(({ reported }) => dayWords(reported));
  const dated = dossier.articles.filter(({ dating }) => dating?.basis === "explicit");
  expect(dated.map(({ id }) => id)).toEqual([dossier.articles[0]?.id]);
  expect([third, first, second, fifth]).toEqual([fourth, "3 February", "5 February", "29 December"]);
  const all = String(everything.length);
  const { stretches } = engine.rows({}).part(coverageRows);
  const [before, after] = [stretches[0]!.end, stretches[1]!.start];
  const early = dossier.articles.filter(({ reported }) => daysOf(reported).end <= before).length;
  const { places } = engine.rows({}).part(venueRows);
  const osaka = places.find(({ place }) => place === "osaka")!.mentions[0]!;
  const outlets = ["a1-33", "a1-34", "a1-35"].filter((id) => codingOf(id).stance === "affirms").length;
  const [said] = ["a1-01", "a2-01"].map((id) => dayWords(codingOf(id).said));
  return {
    coded: [
      ...[word(dossier.articles.length), `${dayWords(dossier.asOf)} ${yearOf(dossier.asOf)}`, all, first!],
      ...[word(dossier.articles.length - dated.length), second!, third!, fourth!, fifth!],
    ],
    contact: [
      ...[first!, word(articlesOf(["a1-01", "a2-01"]).length), third!, said!],
      ...[word(outlets), yearOf(codingOf("a1-36").said), second!],
    ],
    stages: [
      ...[all, String(everything.filter(({ stage }) => stage).length), word(dossier.codebook.stages.length)],
      ...[
        word(early),
        first!,
        second!,
        third!,
        fifth!,
        word(everything.filter(({ stage }) => stage?.rung === 6).length),
      ],
      ...[String(/(\d+) per cent/.exec(codingOf("a3-08").paraphrase)?.[1])],
      ...[dayWords(isoOf(before + 1)), dayWords(isoOf(after - 1))],
    ],
    venues: [
      ...[word(places.filter(({ roles }) => roles.includes("proposed")).length), third!],
      ...[word(articlesOf(["a1-17", "a2-11"]).length), dayWords(codingOf("a1-28").said)],
      ...[
        fifth!,
        dayWords(codingOf("a3-07").said),
        `${dayWords(whenOf(osaka.mention))} ${yearOf(whenOf(osaka.mention))}`,
      ],
    ],
    yourself: [],
  };
}

function whenOf(mention: string): string {
  return dossier.articles.flatMap(({ venues }) => venues).find(({ id }) => id === mention)?.when ?? "";
}

function pageOf(name: string): Document {
  return new DOMParser().parseFromString(readFileSync(join(FOLDER, name), "utf8"), "text/html");
}

function proseOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const panel of copy.querySelectorAll("parley-panel")) panel.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ");
}

function shortName(id: string): string {
  return dossier.actors.find((actor) => actor.id === id)?.short ?? id;
}

function idsOf(codings: readonly { readonly id: string }[]): string[] {
  return codings.map(({ id }) => id).sort();
}
