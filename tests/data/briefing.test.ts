import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import { daysOf } from "../../src/dossier/days";
import { edtfOf } from "../../src/dossier/edtf";
import type { Coding, Scene } from "../../src/dossier/types";
import { conditionRows } from "../../src/engine/conditions";
import { coverageRows } from "../../src/engine/coverage";
import { disputeRows } from "../../src/engine/disputes";
import { createEngine } from "../../src/engine/engine";
import { type ForecastRow, forecastRows } from "../../src/engine/forecasts";
import { matrixRows } from "../../src/engine/matrix";
import { silenceRows } from "../../src/engine/silence";
import { venueRows } from "../../src/engine/venues";
import { wordingRows } from "../../src/engine/wordings";
import { PANELS } from "../../src/panels/registry";
import { knownIn } from "../../src/store/known";
import { decodeView, encodeView } from "../../src/store/url";
import { normalise, type View } from "../../src/store/view";
import { left } from "../engine/ask";
import { type Carried, type Claim, SCENES } from "./scenes";

const dossier = await loadBundled();
const engine = createEngine(dossier);
const [briefing] = dossier.briefings;
if (!briefing) throw new Error("No briefing is bundled.");
const scenes = briefing.scenes.map((scene) => ({ ...scene, view: scene.view as View }));
const cases = scenes.map((scene) => ({ ...scene, carried: SCENES[scene.id] as Carried }));
/** Issues that are about the two leaders themselves, so that a headline may name both. */
const LEADERS = new Set(["leader-contact", "leaders-meeting"]);
const everything = dossier.articles.flatMap(({ codings }) => codings);
const rowsOf = (id: string, change: View = {}) =>
  engine.rows(normalise({ ...scenes.find((scene) => scene.id === id)?.view, ...change }).view);

describe("the bundled briefing", () => {
  test("tells its story in seven to ten scenes and eight to twelve minutes", () => {
    expect(scenes.length).toBeGreaterThanOrEqual(7);
    expect(scenes.length).toBeLessThanOrEqual(10);
    const minutes = scenes.reduce((sum, { seconds }) => sum + (seconds ?? Number.NaN), 0) / 60;
    expect(minutes).toBeGreaterThanOrEqual(8);
    expect(minutes).toBeLessThanOrEqual(12);
  });

  test("says nothing twice", () => {
    for (const of of [scenes.map(({ id }) => id), scenes.map(({ headline }) => headline)])
      expect(new Set(of).size).toBe(scenes.length);
  });

  test("has a list of what carries each scene, and of no other", () => {
    expect(Object.keys(SCENES)).toEqual(scenes.map(({ id }) => id));
  });

  test("shows a pair of panels and a pin somewhere", () => {
    expect(scenes.some(({ panel }) => Array.isArray(panel))).toBe(true);
    expect(scenes.some(({ view }) => view.pin)).toBe(true);
  });
});

describe.each(cases)("scene $id", ({ id, headline, notes, view, panel, carried }) => {
  test("has a headline of at most 16 words, and notes of two to five sentences", () => {
    expect(headline.split(/\s+/).length).toBeLessThanOrEqual(16);
    const sentences = notes.split(/(?<=[.?])\s+/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
  });

  test("has a View that is read whole, from the file and from a link, and names what this dossier has", () => {
    expect(normalise(view)).toEqual({ view, dropped: [] });
    expect(decodeView(encodeView(view)).view).toEqual(view);
    expect(knownIn(dossier)(view).dropped).toEqual([]);
  });

  test("draws panels that there are", () => {
    const drawn = [panel].flat();
    for (const one of drawn) expect(PANELS.map((spec) => spec.id)).toContain(one);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test("has exactly these codings in view", () => {
    expect([...left(engine, view)].sort()).toEqual(carried.inView);
  });

  test("says in its headline what these codings say, all of them and no other", () => {
    for (const claim of carried.headline) expect(heard(claim, carried.inView)).toEqual(claim.codings);
  });

  test("says in its notes what the dossier says", () => {
    for (const claim of carried.notes) expect(heard(claim)).toEqual(claim.codings);
  });

  test("names in its headline those whose claims it tells, and no speaker else", () => {
    const told = carried.headline.flatMap(({ who }) => who ?? []);
    const named = dossier.actors.filter(({ short }) => headline.includes(short)).map((actor) => actor.id);
    const through = carried.inView.flatMap((coding) => codingOf(coding).via);
    const leaders = carried.headline.some(({ issue }) => LEADERS.has(issue)) ? ["trump", "putin"] : [];
    for (const name of named) expect([...told, ...through, ...leaders]).toContain(name);
    expect(named).toEqual(expect.arrayContaining(told.filter((who) => !isImplied(who, headline))));
    expect(/\barticle\b/.test(headline)).toBe(carried.headline.some(({ who }) => who === null));
  });

  test("shows these links and these places", () => {
    const ids = new Set(carried.inView);
    const links = dossier.links.filter(({ a, b }) => ids.has(a) && ids.has(b)).map((link) => link.id);
    if (carried.links) expect(links).toEqual(carried.links);
    const mentions = rowsOf(id)
      .part(venueRows)
      .places.flatMap((place) => place.mentions);
    if (carried.mentions) expect(mentions.map(({ mention }) => mention).sort()).toEqual(carried.mentions);
  });

  test("has no number that the dossier does not give", () => {
    expect({ headline: numbersIn(headline), notes: numbersIn(notes) }).toEqual(NUMBERS[id]?.());
  });

  test.runIf([panel].flat().includes("matrix"))("shows at most seven speakers and six issues", () => {
    const { rows, columns, total } = engine.rows(view).part(matrixRows);
    expect(total).toBe(carried.inView.length);
    expect(rows.length).toBeLessThanOrEqual(7);
    expect(columns.length).toBeLessThanOrEqual(6);
  });
});

describe("the headlines, by the panels' own rows", () => {
  test("one answer by Peskov has two reports with different quoted words, of which one names TASS", () => {
    const { utterances, shown } = rowsOf("one-answer-two-reports").part(wordingRows);
    expect([utterances.map(({ utterance }) => utterance), shown]).toEqual([["peskov-2025-02-neither-confirms"], 2]);
    expect(utterances[0]?.differs).toEqual(expect.arrayContaining(["quote", "chain"]));
    expect(utterances[0]?.originAssumed).toBe(true);
    expect(["a1-10", "a2-07"].map((id) => codingOf(id).via)).toEqual([["tass"], []]);
  });

  test("three outlets stand against the Kremlin in one contradiction about November 2024", () => {
    const [first] = rowsOf("what-is-contested").part(disputeRows).disputes;
    expect(first).toMatchObject({ type: "contradicts", standing: true, outside: [] });
    expect(first?.sides).toEqual([["a1-33", "a1-34", "a1-35"], ["a1-36"]]);
    for (const id of first?.sides.flat() ?? []) expect(codingOf(id).said).toBe("2024-11?");
  });

  test("Slutsky's word stands against an article's in the contradiction that is pinned", () => {
    const { disputes } = rowsOf("is-a-summit-prepared").part(disputeRows);
    const lit = disputes.filter((row) => row.lit);
    expect(lit.map(({ type, sides }) => [type, sides[1]])).toEqual([["contradicts", ["a2-14"]]]);
    expect(lit[0]?.sides[0]).toEqual(expect.arrayContaining(["a2-20", "a1-28", "a0-03"]));
    expect(codingOf("a2-14").kind).toBe("event");
    expect(codingOf("a2-14").via).toEqual([]);
  });

  test("each of two countries is proposed in two articles, for Trump and Putin, from the one origin Reuters", () => {
    const { places } = rowsOf("where-the-leaders-may-meet").part(venueRows);
    expect(places.map(({ place }) => place).sort()).toEqual(["saudi-arabia", "uae"]);
    for (const { mentions, origins, precision, roles } of places) {
      expect([origins, precision, roles]).toEqual([1, "country", ["proposed"]]);
      expect(new Set(mentions.map(({ article }) => article)).size).toBe(2);
      for (const mention of mentions)
        expect(mention).toMatchObject({
          speaker: "kremlin",
          via: ["reuters"],
          who: ["trump", "putin"],
          level: "leaders",
        });
    }
  });

  test("in February nobody but Trump claims progress, and none of the endgame; in December three parties do", () => {
    const progress = [...left(engine, normalise({ ...viewOf("what-moved"), pin: undefined }).view)].map(codingOf);
    const before = progress.filter(({ said }) => daysOf(said as string).end < dayOf("2025-12-01"));
    expect(before.map(({ id }) => id).sort()).toEqual(["a0-04", "a1-04", "a4-05"]);
    expect(new Set(before.map(({ speaker }) => speaker))).toEqual(new Set(["trump"]));
    expect(before.map(({ stage }) => stage?.rung)).toEqual([3, 3, 3]);
    const endgame = everything.filter(({ stage }) => stage?.rung === 6);
    expect(endgame.map(({ id }) => id).sort()).toEqual(SCENES["what-moved"]?.inView);
    for (const { said } of endgame) expect(daysOf(said as string).start).toBeGreaterThanOrEqual(dayOf("2025-12-28"));
  });

  test("Trump's first promise was for a day that is past, his last is for weeks to come", () => {
    const { rows } = rowsOf("promised-by-when").part(forecastRows);
    expect(rows.map(({ coding, past }) => [coding, past])).toEqual([
      ["a3-05", true],
      ["a3-06", false],
    ]);
    expect(dossier.links.find(({ id }) => id === "l-23")).toMatchObject({ type: "tension", a: "a3-05", b: "a3-06" });
  });

  test("elections come after martial law, and that after guarantees", () => {
    const { conditions } = rowsOf("what-must-come-first").part(conditionRows);
    const standing = conditions.filter((row) => row.standing && row.later !== row.first);
    expect(standing.map(({ later, first, sides }) => [later, first, sides])).toEqual([
      ["elections", "martial-law", [["a4-10"], ["a3-15"]]],
      ["martial-law", "guarantees", [["a3-15"], ["a3-16"]]],
    ]);
    expect(everything.filter(({ issue }) => issue === "guarantees").map(({ id }) => id)).toEqual(["a3-16"]);
  });

  test("Kyiv is not heard on talks in any article, and the other two sides are", () => {
    const { issues } = rowsOf("what-is-not-covered").part(silenceRows);
    const cells = issues.find(({ issue }) => issue === "talks")?.cells ?? [];
    const hearing = new Map(cells.map((cell) => [cell.party, cell.hearing]));
    expect(["us", "ru", "ua"].map((party) => hearing.get(party as "us"))).toEqual(["heard", "heard", "not-heard"]);
    const own = everything.filter(
      ({ issue, speaker }) => issue === "talks" && ["ukraine", "zelenskyy"].includes(speaker ?? ""),
    );
    expect(own).toEqual([]);
  });
});

const folder = process.env.PARLEY_SOURCES;

test.skipIf(!folder)(
  "no eight words in a row of a source text are in the briefing (PARLEY_SOURCES names the texts)",
  () => {
    const runs = new Set(
      readdirSync(folder as string).flatMap((name) => runsOf(readFileSync(`${folder}/${name}`, "utf8"))),
    );
    expect(runs.size).toBeGreaterThan(0);
    expect(
      scenes.flatMap(({ headline, notes }) => [...runsOf(headline), ...runsOf(notes)]).filter((run) => runs.has(run)),
    ).toEqual([]);
  },
);

/** Every number in the words of a scene, in their order, as the dossier gives it. */
const NUMBERS: Readonly<Record<string, () => { headline: string[]; notes: string[] }>> = {
  "what-is-claimed": () => ({ headline: [], notes: [] }),
  "who-withholds": () => ({
    headline: [],
    notes: [
      dayWords(dossier.articles[0]!.reported),
      dayWords(codingOf("a1-01").said),
      word(["a1-01", "a2-01"].filter((id) => codingOf(id).hedged).length),
    ],
  }),
  "one-answer-two-reports": () => ({
    headline: [word(utterances(["a1-10", "a2-07"])), word(articlesOf(["a1-10", "a2-07"]).length)],
    notes: [word(["a1-10", "a2-07"].filter((id) => codingOf(id).via[0] === "tass").length)],
  }),
  "what-is-contested": () => ({
    headline: [word(outlets()), monthWords(codingOf("a1-36").said)],
    notes: [monthWords(codingOf("a1-36").said), monthWords(codingOf("a1-01").said), word(outlets())],
  }),
  "is-a-summit-prepared": () => ({ headline: [], notes: [dayWords(codingOf("a1-16").said)] }),
  "where-the-leaders-may-meet": () => {
    const { places } = rowsOf("where-the-leaders-may-meet").part(venueRows);
    const mentions = places.flatMap((place) => place.mentions);
    const articles = word(new Set(mentions.map(({ article }) => article)).size);
    const origins = word(new Set(mentions.map(({ origin }) => origin)).size);
    return { headline: [word(places.length), articles, origins], notes: [articles, origins] };
  },
  "what-moved": () => ({
    headline: [],
    notes: [
      word(new Set(["a3-02", "a3-03", "a3-08"].map((id) => partyOf(codingOf(id)))).size),
      String(/(\d+) per cent/.exec(codingOf("a3-08").paraphrase)?.[1]),
    ],
  }),
  "promised-by-when": () => {
    const { rows, forecasts } = engine.rows({ issue: ["timeline"] }).part(forecastRows);
    expect(
      rows
        .filter(isPast)
        .map(({ coding }) => coding)
        .sort(),
    ).toEqual(["a0-09", "a0-10", "a0-16", "a3-05"]);
    const after = (dayOf("2025-02-03") + 100 - dayOf("2025-05-01")) / 31;
    expect([codingOf("a0-16").window, after > 0 && after < 1]).toEqual(["2025-05~", true]);
    const past = new Set(rows.filter(isPast).map(({ forecast }) => forecast)).size;
    const [first, last] = [codingOf("a3-05").window, codingOf("a3-06").window];
    return {
      headline: [],
      notes: [`${dayWords(first)} ${yearOf(first)}`, monthWords(last), word(forecasts), word(past), "100"],
    };
  },
  "what-must-come-first": () => ({ headline: [], notes: [] }),
  "what-is-not-covered": () => {
    const { stretches } = engine.rows({}).part(coverageRows);
    expect(stretches).toHaveLength(2);
    const [before, after] = [stretches[0]!.end, stretches[1]!.start];
    const early = dossier.articles.filter(({ reported }) => daysOf(reported).end <= before).length;
    const stated = dossier.articles.filter(({ dating }) => dating?.basis === "explicit").length;
    const echoes = everything.filter(({ issue, via }) => issue === "leaders-meeting" && via.includes("reuters"));
    const all = word(dossier.articles.length);
    return {
      headline: [all, dayWords(isoOf(before + 1)), dayWords(isoOf(after - 1))],
      notes: [
        ...[all, word(early), word(Math.floor((after - before - 1) / 30.44)), word(stated)],
        word(articlesOf(echoes.map(({ id }) => id)).length),
      ],
    };
  },
};

function codingOf(id: string): Coding {
  const found = engine.coding(id);
  if (!found) throw new Error(`No coding ${id}.`);
  return found.coding;
}

function viewOf(id: string): View {
  return (scenes.find((scene) => scene.id === id) as Scene & { view: View }).view;
}

/** Actors whom a headline tells of in other words. */
function isImplied(who: string, headline: string): boolean {
  const words = { kremlin: "Russia", ukraine: "Kyiv", zelenskyy: "Kyiv" }[who];
  if (words && headline.includes(words)) return true;
  return /outlets/.test(headline) && dossier.outlets.some(({ id }) => id === who);
}

/** Ids of the codings, of those given or of all, in which somebody takes the stance of the claim. */
function heard({ who, issue, stance, rung }: Claim, among?: readonly string[]): string[] {
  return everything
    .filter(
      (coding) =>
        (among?.includes(coding.id) ?? true) &&
        coding.speaker === who &&
        coding.issue === issue &&
        coding.stance === stance &&
        (rung === undefined || coding.stage?.rung === rung),
    )
    .map(({ id }) => id)
    .sort();
}

function articlesOf(ids: readonly string[]): string[] {
  return [...new Set(ids.map((id) => engine.coding(id)!.article.id))];
}

function utterances(ids: readonly string[]): number {
  return new Set(ids.map((id) => codingOf(id).utterance)).size;
}

function partyOf({ speaker }: Coding): string | undefined {
  return dossier.actors.find(({ id }) => id === speaker)?.party;
}

function outlets(): number {
  const kinds = dossier.actors.filter(({ kind }) => kind === "outlet").map(({ id }) => id);
  const speakers = new Set(left(engine, viewOf("what-is-contested")).map((id) => codingOf(id).speaker));
  return kinds.filter((kind) => speakers.has(kind)).length;
}

const isPast = ({ past }: ForecastRow) => past;

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const NUMBER = new RegExp(
  `(?:\\d+ )?(?:${MONTHS.join("|")}) \\d{4}|\\d+ (?:${MONTHS.join("|")})|\\d+|\\b(?:${WORDS.slice(1).join("|")})\\b`,
  "gi",
);

/** Numbers in figures or words, and days and months with a figure, as they stand; words in small letters. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([found]) => (/\d/.test(found) ? found : found.toLowerCase()));
}

function word(n: number): string {
  return WORDS[n] ?? String(n);
}

function dayOf(iso: string): number {
  return daysOf(iso).start;
}

function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** "9 February", of a date of one day. */
function dayWords(edtf: string | null): string {
  const { start, end } = edtfOf(edtf as string).interval;
  expect(start).toBe(end);
  const [, month, day] = isoOf(start).split("-").map(Number);
  return `${day} ${MONTHS[month! - 1]}`;
}

/** "November 2024". */
function monthWords(edtf: string | null): string {
  const [year, month] = isoOf(edtfOf(edtf as string).interval.start).split("-");
  return `${MONTHS[Number(month) - 1]} ${year}`;
}

function yearOf(edtf: string | null): string {
  return isoOf(edtfOf(edtf as string).interval.start).slice(0, 4);
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(" "));
}
