/** Random Views of a dossier, for property tests: mostly of values that it may have, at times of ones that it has not. */
import fc from "fast-check";
import { isoDay } from "../../src/dossier/days";
import { type Dossier, PARTIES, RUNGS, STANCES, TRACKS } from "../../src/dossier/types";
import { FACETS, type Facet, normalise, VIEW_KEYS, type View } from "../../src/store/view";

export function arbitraryView(dossier: Dossier): fc.Arbitrary<View> {
  const facets = fc
    .uniqueArray(fc.constantFrom(...FACETS), { maxLength: 2 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((facet) => clause(dossier, facet).map((values) => [facet, values] as const))),
    );
  return fc
    .record({
      facets,
      from: rarely(dayIn(20000, 20250)),
      to: rarely(dayIn(20150, 20500)),
      axis: fc.constantFrom("said", "reported"),
      q: rarely(fc.oneof(fc.constantFrom(...SEARCHES), fc.string({ maxLength: 2 }))),
      min: rarely(fc.integer({ min: 1, max: 3 })),
      count: fc.constantFrom("codings", "utterances", "origins"),
      rows: fc.constantFrom("speaker", "party"),
      sort: fc.constantFrom("party", "count", "name"),
      pin: rarely(pinOf(dossier)),
    })
    .map(({ facets: clauses, ...rest }) => normalise({ ...rest, ...Object.fromEntries(clauses) }).view);
}

/** Views one after the other: each another one, or the last with a single thing changed, as someone at work would. */
export function arbitraryViews(dossier: Dossier): fc.Arbitrary<View[]> {
  const step = fc.record({ view: arbitraryView(dossier), only: fc.option(fc.constantFrom(...VIEW_KEYS), { freq: 3 }) });
  return fc.array(step, { minLength: 1, maxLength: 7 }).map((steps) => {
    const views: View[] = [];
    for (const { view, only } of steps) {
      const last = views.at(-1) ?? {};
      views.push(only === null ? view : normalise({ ...last, [only]: view[only] }).view);
    }
    return views;
  });
}

const SEARCHES = ["trump", "São", "sao part", "київ", "PART 1", "reuters talks", "zz", "riyadh", "a", "what says"];

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

function dayIn(min: number, max: number) {
  return fc.integer({ min, max }).map(isoDay);
}

/** Includes some of the values, or excludes some, or both. */
function clause(dossier: Dossier, facet: Facet): fc.Arbitrary<string[]> {
  const known = ["nobody", ...valuesOf(dossier)[facet]];
  const value = fc.constantFrom(...known);
  const values = fc.oneof({ weight: 2, arbitrary: fc.shuffledSubarray(known) }, fc.array(value));
  const excluded = fc.array(value, { minLength: 1, maxLength: 2 }).map((some) => some.map((id) => `-${id}`));
  return fc.oneof(
    values,
    excluded,
    fc.tuple(values, excluded).map((both) => both.flat()),
  );
}

function valuesOf(dossier: Dossier): Record<Facet, readonly string[]> {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    party: PARTIES,
    speaker: ids(dossier.actors),
    issue: ids(dossier.codebook.issues),
    stance: STANCES,
    track: TRACKS,
    rung: RUNGS,
    kind: ["statement", "event"],
    outlet: ids(dossier.outlets),
    article: ids(dossier.articles),
    via: ids(dossier.outlets),
    venue: ids(dossier.places),
    hops: ["first-hand", "one", "two-or-more"],
    sourcing: ["named", "unnamed"],
    hedged: ["yes", "no"],
  };
}

function pinOf(dossier: Dossier): fc.Arbitrary<string> {
  const codings = dossier.articles.flatMap((article) => article.codings.map((coding) => ({ coding, article })));
  const marks = codings.flatMap(({ coding: { said, stage }, article }) =>
    stage ? [said, article.reported].map((date) => `stage:${date}~${stage.rung}~${stage.track}`) : [],
  );
  const mentions = dossier.articles.flatMap(({ venues }) => venues);
  const rows = ["*", "reported", ...PARTIES, ...dossier.actors.map(({ id }) => id)];
  const issues = ["*", ...dossier.codebook.issues.map(({ id }) => id)];
  const cells = codings.flatMap(({ coding: { issue, speaker } }) =>
    issue ? [`cell:${speaker ?? "reported"}~${issue}`] : [],
  );
  return fc.oneof(
    fc.constantFrom("coding:nothing", ...codings.map(({ coding }) => `coding:${coding.id}`)),
    fc.constantFrom("link:nothing", ...dossier.links.map(({ id }) => `link:${id}`)),
    fc.constantFrom("venue:nothing", ...dossier.places.map(({ id }) => `venue:${id}`)),
    fc.constantFrom("venue:nothing", ...mentions.map(({ id }) => `venue:${id}`)),
    fc.constantFrom("stage:2025~3~us-ru", ...marks),
    fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...issues)).map(([row, issue]) => `cell:${row}~${issue}`),
    fc.constantFrom("cell:reported~*", ...cells),
  );
}
