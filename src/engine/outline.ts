import { endsOf } from "../dossier/table";
import { type Coding, PARTIES, type Party, STANCES, type Stance } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import type { Ground } from "./ground";
import { PIN } from "./mask";
import { paged } from "./paged";

/** An article as a length with stretches along it. Lengths and offsets are in code points of its text. */
export interface ArticleOutline {
  readonly article: string;
  readonly length: number;
  /** Every coding by start, then end, whether or not it is in the view. */
  readonly codings: readonly OutlineStretch[];
  /** Characters that codings, of the whole dossier, lie on; that only boilerplate lies on; and the rest: they add up to `length`. */
  readonly coded: number;
  readonly boilerplate: number;
  readonly uncoded: number;
  /** Characters that codings in the view lie on. */
  readonly inView: number;
  /** Codings in the view by party; an event counts for the party of each of its actors. */
  readonly parties: readonly { readonly party: Party; readonly codings: number }[];
  /** Codings in the view by stance; null for events that take none. */
  readonly stances: readonly { readonly stance: Stance | null; readonly codings: number }[];
}

export interface OutlineStretch {
  readonly coding: string;
  readonly start: number;
  readonly end: number;
  /** Of its speaker, or of an event's actors; in the order of parties. */
  readonly parties: readonly Party[];
  readonly withheld: boolean;
  /** In the view; a pinned coding leaves the others lit. */
  readonly lit: boolean;
}

/** Articles on a page of the outlines. */
export const OUTLINES = 24;

/** Every article, in the order of the dossier, 24 a page: no filter takes one away, for its length and its share are its own. */
export const outlinePage = paged("outlinePage", (ground, view, page): readonly ArticleOutline[] => {
  const ends = rowsByArticle(ground);
  return ground.dossier.articles
    .slice(page * OUTLINES, (page + 1) * OUTLINES)
    .map((_, at) => outlineOf(ground, view, page * OUTLINES + at, ends));
});

/** Where each article's rows begin; one more entry says where the last one's end. */
export function rowsByArticle(ground: Ground): Uint32Array {
  return ground.once("rows by article", () =>
    endsOf({ article: ground.field("article").codes }, ground.dossier.articles.length),
  );
}

/** The bits of a mask that put a coding out of this view: a pinned coding leaves the others lit. */
export function bitsBeside({ pin }: View): number {
  return parsePin(pin ?? "")?.kind === "coding" ? ~PIN : -1;
}

function outlineOf(ground: Ground, view: View, at: number, ends: Uint32Array): ArticleOutline {
  const { dossier, filter, located, names } = ground;
  const { id, source, boilerplate } = dossier.articles[at]!;
  const beside = bitsBeside(view);
  const partiesOf = ({ kind, speaker, actors }: Coding) => {
    const parties = (kind === "event" ? actors : [speaker ?? ""]).map((id) => names.actors.get(id)?.party ?? "other");
    return PARTIES.filter((party) => parties.includes(party));
  };
  const sorted = Array.from({ length: ends[at + 1]! - ends[at]! }, (_, nth) => {
    const row = ends[at]! + nth;
    return { coding: located.at(row)!.coding, lit: (filter.mask[row]! & beside) === 0 };
  }).sort((a, b) => a.coding.start - b.coding.start || a.coding.end - b.coding.end);
  const stretches = sorted.map(({ coding, lit }) => ({
    coding: coding.id,
    start: coding.start,
    end: coding.end,
    parties: partiesOf(coding),
    withheld: coding.stance === "withholds",
    lit,
  }));
  const coded = covered(stretches);
  const taken = covered([...stretches, ...boilerplate.map(([start, end]) => ({ start, end }))]);
  const shown = stretches.filter((stretch) => stretch.lit);
  return {
    article: id,
    length: source.length,
    codings: stretches,
    coded,
    boilerplate: taken - coded,
    uncoded: source.length - taken,
    inView: covered(shown),
    parties: PARTIES.map((party) => ({
      party,
      codings: shown.filter(({ parties }) => parties.includes(party)).length,
    })).filter((count) => count.codings > 0),
    stances: [...STANCES, null]
      .map((stance) => ({
        stance,
        codings: sorted.filter(({ coding, lit }) => lit && coding.stance === stance).length,
      }))
      .filter((count) => count.codings > 0),
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many characters lie in at least one of the stretches; ends are exclusive. */
export function covered(stretches: readonly Stretch[]): number {
  let sum = 0;
  let reached = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue;
    sum += end - Math.max(start, reached);
    reached = end;
  }
  return sum;
}
