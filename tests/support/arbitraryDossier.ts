/** Random dossiers that `parse` accepts, for property tests. */
import fc from "fast-check";
import { isoDay } from "../../src/dossier/days";
import { edtfOf } from "../../src/dossier/edtf";
import type { Coding, Dossier } from "../../src/dossier/types";
import { DIRECTIONS, LINK_TYPES, PARTIES, RUNGS, STANCES, TRACKS, VENUE_ROLES } from "../../src/dossier/types";
import { type ArticleInput, type CodingInput, dossierOf, type VenueInput } from "./dossierOf";
import { ISSUES, OUTLETS, PLACES, SPEAKERS } from "./world";

/** Up to the given number of articles (default 4) of up to eight codings each: statements and events, chains of up to three, dates of every width, venues, links, utterances. */
export function arbitraryDossier({ articles = 4 }: { readonly articles?: number } = {}): fc.Arbitrary<Dossier> {
  return fc
    .record({
      articles: fc.array(rawArticle, { maxLength: articles }),
      links: fc.array(fc.record({ type: fc.constantFrom(...LINK_TYPES), a: fc.nat(), b: fc.nat() }), { maxLength: 6 }),
      parties: fc.array(fc.constantFrom(...PARTIES), { minLength: EXTRA.length, maxLength: EXTRA.length }),
    })
    .map(({ articles: raw, links, parties }) => {
      const inputs = raw.map(articleInput);
      return dossierOf({
        asOf: "2026-01-31",
        actors: EXTRA.map((id, at) => ({ id, party: parties[at] ?? "other" })),
        articles: ownUtterances(inputs),
        links: linkInputs(
          links,
          dossierOf({ articles: inputs }).articles.flatMap(({ codings }) => codings),
        ),
      });
    });
}

/** A date in EDTF: mostly a day, also months, years, sets and intervals, marked `?`, `~`, `%` or not. */
export function arbitraryEdtf(): fc.Arbitrary<string> {
  return edtf;
}

const EXTRA = ["new-one", "new-two", "new-three"];
const ACTORS = [...SPEAKERS, ...EXTRA, "reuters"];

const marked = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom("", "", "", "?", "~", "%")).map(([date, mark]) => date + mark);
const dayNumbers = fc.integer({ min: 20058, max: 20460 });
const day = dayNumbers.map(isoDay);
const plain = fc.oneof(
  { weight: 6, arbitrary: day },
  { weight: 2, arbitrary: day.map((text) => text.slice(0, 7)) },
  fc.constantFrom("2022", "2024", "2025"),
);
const pair = fc
  .tuple(dayNumbers, dayNumbers)
  .map(([a, b]) => [isoDay(Math.min(a, b)), isoDay(Math.max(a, b))] as const);
const edtf = fc.oneof(
  { weight: 8, arbitrary: marked(plain) },
  { weight: 1, arbitrary: fc.tuple(marked(plain), marked(plain)).map(([a, b]) => `[${a},${b}]`) },
  { weight: 1, arbitrary: pair.map(([a, b]) => `${a}/${b}`) },
);

const rawCoding = fc.record({
  event: fc.nat({ max: 5 }).map((n) => n === 0),
  start: fc.integer({ min: 50, max: 900 }),
  length: fc.integer({ min: 1, max: 120 }),
  speaker: fc.constantFrom(...ACTORS),
  actors: fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength: 3 }),
  about: fc.option(fc.constantFrom(...PARTIES)),
  issue: fc.constantFrom(...ISSUES),
  bare: fc.boolean(),
  stance: fc.constantFrom(...STANCES),
  hedged: fc.boolean(),
  ignorance: fc.boolean(),
  stage: fc.option(
    fc.record({
      rung: fc.nat({ max: RUNGS.length - 1 }),
      direction: fc.constantFrom(...DIRECTIONS),
      track: fc.constantFrom(...TRACKS),
    }),
  ),
  said: fc.option(edtf, { freq: 5 }),
  window: fc.option(edtf, { freq: 1 }),
  via: fc.uniqueArray(fc.constantFrom(...OUTLETS), { maxLength: 3 }),
  quote: fc.option(fc.constantFrom("a way forward", "São Paulo", "Київ готовий", "off the record")),
  utterance: fc.option(fc.constantFrom("u1", "u2", "u3")),
});

const rawVenue = fc.record({
  start: fc.integer({ min: 50, max: 900 }),
  length: fc.integer({ min: 1, max: 120 }),
  place: fc.constantFrom(...PLACES),
  role: fc.constantFrom(...VENUE_ROLES),
  who: fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 1, maxLength: 3 }),
  level: fc.constantFrom("leaders" as const, "advisers" as const),
  speaker: fc.option(fc.constantFrom(...ACTORS)),
  via: fc.uniqueArray(fc.constantFrom(...OUTLETS), { maxLength: 2 }),
  when: fc.option(edtf),
});

const rawArticle = fc.record({
  reported: marked(
    fc.oneof(
      { weight: 4, arbitrary: day },
      day.map((text) => text.slice(0, 7)),
    ),
  ),
  outlet: fc.option(fc.constantFrom(...OUTLETS)),
  credits: fc.uniqueArray(fc.constantFrom(...OUTLETS), { maxLength: 2 }),
  boilerplate: fc.boolean(),
  codings: fc.array(rawCoding, { maxLength: 8 }),
  venues: fc.array(rawVenue, { maxLength: 3 }),
});

type RawOf<A> = A extends fc.Arbitrary<infer T> ? T : never;
type RawCoding = RawOf<typeof rawCoding>;

function articleInput({ boilerplate, codings, venues, ...article }: RawOf<typeof rawArticle>): ArticleInput {
  return {
    ...article,
    boilerplate: boilerplate ? [[0, 50]] : [],
    codings: codings.map((coding) => codingInput(coding, article.reported)),
    venues: venues.map(venueInput),
  };
}

function venueInput({ length, who, level, ...venue }: RawOf<typeof rawVenue>): VenueInput {
  return { ...venue, end: venue.start + length, meeting: { who, level } };
}

/** Bends what was drawn until it is right by the codebook. */
function codingInput(raw: RawCoding, reported: string): CodingInput {
  const stance = raw.event && (raw.bare || (raw.stance !== "affirms" && raw.stance !== "denies")) ? null : raw.stance;
  const tooLate = !raw.event && raw.said !== null && edtfOf(raw.said).interval.start > edtfOf(reported).interval.end;
  return {
    start: raw.start,
    end: raw.start + raw.length,
    kind: raw.event ? "event" : "statement",
    speaker: raw.event ? null : raw.speaker,
    actors: raw.event ? raw.actors : [],
    issue: raw.event && stance === null && raw.bare ? null : raw.issue,
    about: !raw.event && raw.issue === "willingness" ? raw.about : null,
    stance,
    hedged: raw.hedged,
    withholding: stance === "withholds" ? (raw.ignorance ? "ignorance" : "refuses") : null,
    stage: stageInput(raw, stance),
    said: tooLate ? reported : raw.said,
    window: raw.window,
    via: raw.via,
    quote: raw.quote,
    mode: raw.event ? null : raw.quote ? "mixed" : "indirect",
    utterance: raw.event ? null : raw.utterance,
  };
}

const CONTACT = new Set(["leader-contact", "talks", "leaders-meeting", "other-meeting"]);

function stageInput({ stage, issue, event }: RawCoding, stance: Coding["stance"]): Coding["stage"] {
  if (!stage) return null;
  if (stance === "withholds") return { ...stage, rung: Math.max(1, stage.rung), direction: "holding" };
  if (!event && stance === "denies" && CONTACT.has(issue)) return { ...stage, direction: "backward" };
  if (stance === "affirms") return { ...stage, rung: Math.max(1, stage.rung) };
  return stage;
}

/** An utterance key belongs to one speaker: the first one who uses it keeps it. */
function ownUtterances(articles: readonly ArticleInput[]): ArticleInput[] {
  const owner = new Map<string, string | null | undefined>();
  return articles.map((article) => ({
    ...article,
    codings: (article.codings ?? []).map((coding) => {
      if (!coding.utterance) return coding;
      if (!owner.has(coding.utterance)) owner.set(coding.utterance, coding.speaker);
      return owner.get(coding.utterance) === coding.speaker ? coding : { ...coding, utterance: null };
    }),
  }));
}

function linkInputs(
  raw: readonly { readonly type: Dossier["links"][number]["type"]; readonly a: number; readonly b: number }[],
  codings: readonly Coding[],
) {
  const joined = new Set<string>();
  return raw.flatMap(({ type, a: first, b: second }) => {
    const a = codings[first % codings.length];
    const b = codings[second % codings.length];
    const pair = [a?.id, b?.id].sort().join();
    if (!a || !b || a.id === b.id || joined.has(pair)) return [];
    joined.add(pair);
    const clash = a.issue !== null && a.issue === b.issue && [a.stance, b.stance].sort().join() === "affirms,denies";
    return [{ type: type === "contradicts" && !clash ? ("tension" as const) : type, a: a.id, b: b.id }];
  });
}
