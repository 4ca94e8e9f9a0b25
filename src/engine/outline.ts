import { type Coding, PARTIES, type Party, STANCES, type Stance } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import type { Ground } from "./ground";
import { PIN } from "./mask";

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

/** Every article, in the order of the dossier: no filter takes one away, for its length and its share are its own. */
export function outlineRows(ground: Ground, view: View): readonly ArticleOutline[] {
  const { dossier, filter, names, rowOf } = ground;
  const beside = parsePin(view.pin ?? "")?.kind === "coding" ? ~PIN : -1;
  const partiesOf = ({ kind, speaker, actors }: Coding) => {
    const parties = (kind === "event" ? actors : [speaker ?? ""]).map((id) => names.actors.get(id)?.party ?? "other");
    return PARTIES.filter((party) => parties.includes(party));
  };
  return dossier.articles.map(({ id, source: { length }, boilerplate, codings }) => {
    const sorted = [...codings].sort((a, b) => a.start - b.start || a.end - b.end);
    const lit = new Set(sorted.filter((coding) => (filter.mask[rowOf.get(coding.id)!]! & beside) === 0));
    const stretches = sorted.map((coding) => ({
      coding: coding.id,
      start: coding.start,
      end: coding.end,
      parties: partiesOf(coding),
      withheld: coding.stance === "withholds",
      lit: lit.has(coding),
    }));
    const coded = covered(codings);
    const taken = covered([...codings, ...boilerplate.map(([start, end]) => ({ start, end }))]);
    const shown = stretches.filter((stretch) => stretch.lit);
    return {
      article: id,
      length,
      codings: stretches,
      coded,
      boilerplate: taken - coded,
      uncoded: length - taken,
      inView: covered(shown),
      parties: PARTIES.map((party) => ({
        party,
        codings: shown.filter(({ parties }) => parties.includes(party)).length,
      })).filter((count) => count.codings > 0),
      stances: [...STANCES, null]
        .map((stance) => ({ stance, codings: [...lit].filter((coding) => coding.stance === stance).length }))
        .filter((count) => count.codings > 0),
    };
  });
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
