import { daysOf } from "../dossier/days";
import { edtfOf } from "../dossier/edtf";
import type { Names } from "../dossier/names";
import type { View } from "../store/view";
import { FACET_SOURCES, type Located, type Values } from "./columns";
import { stretchesOf } from "./coverage";
import type { Ground } from "./ground";
import { mentionsOf } from "./mentions";

/** What a term is the term of: a vocabulary of the codebook, or a property that every coding has. */
export type Vocabulary = keyof typeof OF_CODING | "venueRoles" | "linkTypes";

export interface TermCount {
  /** In the whole dossier. */
  readonly all: number;
  /** Ids of those in the view, in the order of the dossier: codings, venue mentions or links. */
  readonly shown: readonly string[];
}

/** By vocabulary and term; a term that nothing has is absent. Always codings, mentions or links, whatever the View counts. */
export type TermRows = Readonly<Record<Vocabulary, ReadonlyMap<string, TermCount>>>;

/** How often each term of the codebook was used, in the view and in all. A link is in the view if both its ends are. */
export function termRows(ground: Ground, view: View): TermRows {
  const { filter, rowOf, dossier } = ground;
  const uses = ground.once("term uses", () => usesOf(ground));
  const mentions = mentionsOf(ground);
  const masks = mentions.masks(view, filter);
  const passing = new Set(mentions.all.flatMap(({ mention }, at) => (masks[at] === 0 ? [mention.id] : [])));
  const linked = new Set(
    dossier.links
      .filter(({ a, b }) => [a, b].every((end) => filter.mask[rowOf.get(end) ?? -1] === 0))
      .map(({ id }) => id),
  );
  const isShown = (id: string) => filter.mask[rowOf.get(id) ?? -1] === 0 || passing.has(id) || linked.has(id);
  return Object.fromEntries(
    Object.entries(uses).map(([vocabulary, terms]) => [
      vocabulary,
      new Map([...terms].map(([term, ids]) => [term, { all: ids.length, shown: ids.filter(isShown) }])),
    ]),
  ) as unknown as TermRows;
}

type TermsOf = (one: Located, names: Names, ground: Ground) => Values;

const OF_CODING = {
  parties: FACET_SOURCES.party.of,
  kinds: FACET_SOURCES.kind.of,
  issues: FACET_SOURCES.issue.of,
  stances: FACET_SOURCES.stance.of,
  stages: FACET_SOURCES.rung.of,
  tracks: FACET_SOURCES.track.of,
  hops: FACET_SOURCES.hops.of,
  hedged: FACET_SOURCES.hedged.of,
  directions: ({ coding }) => coding.stage?.direction ?? null,
  withholding: ({ coding }) => coding.withholding,
  bases: ({ coding }) => coding.dating?.basis ?? null,
  dates: ({ coding }) => datesOf(coding.said),
  articles: ({ article }) => article.id,
  periods: ({ coding }, _, ground) => periodOf(coding.said, ground),
} as const satisfies Record<string, TermsOf>;

/** Ids by vocabulary and term. */
function usesOf(ground: Ground): Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> {
  const { located, names, dossier } = ground;
  const ofCodings = Object.entries<TermsOf>(OF_CODING).map(([vocabulary, termsOf]) => {
    const uses = [...located].map((one): Use => [one.coding.id, termsOf(one, names, ground)]);
    return [vocabulary, grouped(uses)] as const;
  });
  return {
    ...Object.fromEntries(ofCodings),
    venueRoles: grouped(mentionsOf(ground).all.map(({ mention }) => [mention.id, mention.role])),
    linkTypes: grouped(dossier.links.map(({ id, type }) => [id, type])),
  };
}

type Use = readonly [id: string, terms: Values];

/** Ids by term; what has a term twice is there once. */
function grouped(uses: readonly Use[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, terms] of uses) {
    for (const term of new Set(typeof terms === "string" ? [terms] : terms)) {
      const ids = groups.get(term);
      if (ids) ids.push(id);
      else groups.set(term, [id]);
    }
  }
  return groups;
}

/** How a date is written: to which precision, and with which marks. */
function datesOf(said: string | null): readonly string[] {
  if (said === null) return ["undated"];
  const { precision, uncertain, approximate, oneOf } = edtfOf(said);
  return [
    oneOf ? "set" : said.includes("/") ? "interval" : precision,
    ...(uncertain ? ["uncertain"] : []),
    ...(approximate ? ["approximate"] : []),
  ];
}

/** Where a date lies: in covered time (any of its days), outside it, or nowhere. */
function periodOf(said: string | null, ground: Ground): string {
  if (said === null) return "undated";
  const { start, end } = daysOf(said);
  return stretchesOf(ground).some((stretch) => start <= stretch.end && end >= stretch.start) ? "covered" : "retrospect";
}
