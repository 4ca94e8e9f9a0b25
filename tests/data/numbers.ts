/** The numbers in the words of the bundled briefing, as the dossier gives them. */
import { expect } from "vitest";
import { daysOf } from "../../src/dossier/days";
import { edtfOf } from "../../src/dossier/edtf";
import { coverageRows } from "../../src/engine/coverage";
import { type ForecastRow, forecastRows } from "../../src/engine/forecasts";
import { venueRows } from "../../src/engine/venues";
import { articlesOf, codingOf, codingsOf, dossier, engine, everything, rowsOf } from "./story";

/** Every number in the words of a scene, in their order, as the dossier gives it. */
export const NUMBERS: Readonly<Record<string, () => { headline: string[]; notes: string[] }>> = {
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
    headline: [word(outlets()), yearOf(codingOf("a1-36").said)],
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
    notes: [String(/(\d+) per cent/.exec(codingOf("a3-08").paraphrase)?.[1])],
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

function utterances(ids: readonly string[]): number {
  return new Set(ids.map((id) => codingOf(id).utterance)).size;
}

function outlets(): number {
  const kinds = dossier.actors.filter(({ kind }) => kind === "outlet").map(({ id }) => id);
  const speakers = new Set(codingsOf("what-is-contested").map((id) => codingOf(id).speaker));
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
export function numbersIn(text: string): string[] {
  return [...text.matchAll(NUMBER)].map(([found]) => (/\d/.test(found) ? found : found.toLowerCase()));
}

export function word(n: number): string {
  return WORDS[n] ?? String(n);
}

export function dayOf(iso: string): number {
  return daysOf(iso).start;
}

export function isoOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** "9 February", of a date of one day. */
export function dayWords(edtf: string | null): string {
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

export function yearOf(edtf: string | null): string {
  return isoOf(edtfOf(edtf as string).interval.start).slice(0, 4);
}
