import type { Field } from "../dossier/table";
import { PARTIES, type Party } from "../dossier/types";
import type { View } from "../store/view";
import type { Ground } from "./ground";
import { bitsBeside, covered, rowsByArticle } from "./outline";

/** What all articles together come to, so that none has to be drawn to tell it. */
export interface OutlineRows {
  /** Articles of the dossier. */
  readonly articles: number;
  /** Codings in the view. */
  readonly lit: number;
  /** Whom any coding of the dossier is of, in the order of parties. */
  readonly parties: readonly Party[];
  /** Articles with a coding in the view. */
  readonly holding: number;
  /** Of these the one with most, the first of several; and how many the next one has. */
  readonly top: { readonly article: string; readonly codings: number } | null;
  readonly next: number;
  /** In how many articles each party makes a statement that is in the view; in the order of parties. */
  readonly heard: readonly { readonly party: Party; readonly articles: number }[];
  /** The first article of which one speaker makes more than half of the statements in the view, if they are five or more. */
  readonly voice: (Share & { readonly speaker: string }) | null;
  /** The first article of which a third or more of the statements in the view, and two at least, are by unnamed sources. */
  readonly unnamed: Share | null;
  /** The article of whose own text the smallest share is coded; null in a dossier of more codings than are looked at for it. */
  readonly least: { readonly article: string; readonly share: number } | null;
  /** Links between two codings of one article that contradict each other, both in the view; in the order of the dossier. */
  readonly contradictions: readonly { readonly link: string; readonly article: string }[];
}

interface Share {
  readonly article: string;
  readonly said: number;
  readonly of: number;
}

/** So many codings are measured one by one for `least`, and no more. */
export const MEASURED = 20_000;

/** Goes through the rows once, and makes no coding an object. */
export function outlineRows(ground: Ground, view: View): OutlineRows {
  const { articles } = ground.dossier;
  const { mask } = ground.filter;
  const ends = rowsByArticle(ground);
  const beside = bitsBeside(view);
  const { codes, partyOf, speakers, unknown } = ground.once("speakers", () => speakersOf(ground));
  const said = new Uint32Array(speakers.length);
  const heard = new Uint32Array(PARTIES.length);
  const heardIn = new Int32Array(PARTIES.length).fill(-1);
  const unnamedParty = PARTIES.indexOf("unnamed");
  let [lit, holding, most, first, next] = [0, 0, 0, -1, 0];
  let voice: OutlineRows["voice"] = null;
  let unnamed: Share | null = null;
  for (let at = 0; at < articles.length; at++) {
    let [shown, of, byUnnamed, chief] = [0, 0, 0, unknown];
    for (let row = ends[at]!; row < ends[at + 1]!; row++) {
      if ((mask[row]! & beside) !== 0) continue;
      shown++;
      const speaker = codes[row]!;
      if (speaker === unknown) continue;
      of++;
      if (++said[speaker]! > (said[chief] ?? 0)) chief = speaker;
      const party = partyOf[speaker]!;
      if (party === unnamedParty) byUnnamed++;
      if (party >= 0 && heardIn[party] !== at) {
        heardIn[party] = at;
        heard[party]!++;
      }
    }
    const { id } = articles[at]!;
    const top = said[chief] ?? 0;
    if (!voice && of >= 5 && top * 2 > of) voice = { article: id, speaker: speakers[chief]!, said: top, of };
    if (!unnamed && byUnnamed >= 2 && byUnnamed * 3 >= of) unnamed = { article: id, said: byUnnamed, of };
    for (let row = ends[at]!; of > 0 && row < ends[at + 1]!; row++) said[codes[row]!] = 0;
    lit += shown;
    holding += shown > 0 ? 1 : 0;
    if (shown > most) [first, next, most] = [at, most, shown];
    else if (shown > next) next = shown;
  }
  return {
    articles: articles.length,
    lit,
    parties: ground.once("outlined parties", () => partiesOf(ground)),
    holding,
    top: first < 0 ? null : { article: articles[first]!.id, codings: most },
    next,
    heard: PARTIES.map((party, at) => ({ party, articles: heard[at]! })),
    voice,
    unnamed,
    least: ground.once("least coded", () => leastOf(ground)),
    contradictions: contradictionsIn(ground, beside),
  };
}

/** By row who makes the statement: an index into `speakers`, or `unknown`, one past them, where it is none or nobody is named. */
function speakersOf(ground: Ground) {
  const kind = ground.field("kind");
  const speaker: Field<string | null> = ground.field("speaker");
  const unknown = speaker.values.length;
  const codes = new Uint32Array(ground.columns.size);
  for (let row = 0; row < codes.length; row++) {
    const code = speaker.codes[row]!;
    const spoken = kind.values[kind.codes[row]!] === "statement" && speaker.values[code] !== null;
    codes[row] = spoken ? code : unknown;
  }
  const partyOf = Int8Array.from(speaker.values, (id) =>
    PARTIES.indexOf(ground.names.actors.get(id ?? "")?.party as Party),
  );
  return { codes, partyOf, speakers: speaker.values as readonly string[], unknown };
}

/** As outlines have it: what nobody known says is of `other`. */
function partiesOf(ground: Ground): readonly Party[] {
  const { codes, sets } = ground.columns.facets.party;
  const kind = ground.field("kind");
  const found = new Set<number>();
  const known = new Uint8Array(sets.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (known[code] === 1) continue;
    const none = sets[code]!.length === 0;
    if (none && kind.values[kind.codes[row]!] === "event") continue;
    known[code] = 1;
    for (const party of none ? [PARTIES.indexOf("other")] : sets[code]!) found.add(party);
  }
  return PARTIES.filter((_, party) => found.has(party));
}

function leastOf(ground: Ground): OutlineRows["least"] {
  if (ground.columns.size > MEASURED) return null;
  let least: OutlineRows["least"] = null;
  const ends = rowsByArticle(ground);
  ground.dossier.articles.forEach(({ id, source, boilerplate }, at) => {
    const codings = Array.from(
      { length: ends[at + 1]! - ends[at]! },
      (_, nth) => ground.located.at(ends[at]! + nth)!.coding,
    );
    const coded = covered(codings);
    const plates = covered([...codings, ...boilerplate.map(([start, end]) => ({ start, end }))]) - coded;
    const share = coded / Math.max(1, source.length - plates);
    if (!least || share < least.share) least = { article: id, share };
  });
  return least;
}

function contradictionsIn(ground: Ground, beside: number): OutlineRows["contradictions"] {
  const { dossier, filter, rowOf } = ground;
  const { codes } = ground.field("article");
  return dossier.links.flatMap(({ id, type, a, b }) => {
    if (type !== "contradicts") return [];
    const rows = [rowOf.get(a), rowOf.get(b)];
    const [one, other] = rows.map((row) =>
      row === undefined || (filter.mask[row]! & beside) !== 0 ? -1 : codes[row]!,
    ) as [number, number];
    return one < 0 || one !== other ? [] : [{ link: id, article: dossier.articles[one]!.id }];
  });
}
