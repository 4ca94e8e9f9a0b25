import type { Field } from "../dossier/table";
import type { View } from "../store/view";
import { type Ground, REST } from "./ground";
import { mentionsOf } from "./mentions";
import { rowsByArticle } from "./outline";

export const KINDS = ["issues", "actors", "venues"] as const;
export type Kind = (typeof KINDS)[number];

/** What some articles have, by id with its pin, in the order of first mention. */
export type Held = { readonly [K in Kind]: ReadonlyMap<string, string> } & {
  readonly codings: number;
  /** Rows of statements. */
  readonly statements: readonly number[];
};

/** Places named as venues by article, in order: only of mentions that pass. */
type Places = ReadonlyMap<number, readonly string[]>;

/** The articles that have a coding which passes the clauses in `bits`, and what these have. Makes no coding an object. */
export class Holders {
  readonly ground: Ground;
  /** Places in the dossier, rising. */
  readonly articles: Uint32Array;
  readonly ends: Uint32Array;
  readonly #bits: number;

  constructor(ground: Ground, bits: number) {
    this.ground = ground;
    this.#bits = bits;
    this.ends = rowsByArticle(ground);
    const found: number[] = [];
    for (let at = 0; at + 1 < this.ends.length; at++)
      for (let row = this.ends[at]!; row < this.ends[at + 1]!; row++)
        if (this.passes(row)) {
          found.push(at);
          break;
        }
    this.articles = Uint32Array.from(found);
  }

  passes(row: number): boolean {
    return (this.ground.filter.mask[row]! & this.#bits) === 0;
  }

  mentions(view: View): Places {
    const { ground } = this;
    const mentions = mentionsOf(ground);
    const masks = mentions.masks(view, ground.filter);
    const places = ground.once(
      "places of articles",
      () => new Map(ground.dossier.articles.map((one, at) => [one, at])),
    );
    const named = new Map<number, string[]>();
    mentions.all.forEach(({ article, mention: { place } }, at) => {
      if ((masks[at]! & this.#bits) !== 0) return;
      const of = places.get(article)!;
      const list = named.get(of);
      if (list) list.push(place);
      else named.set(of, [place]);
    });
    return named;
  }

  /** In how many of the articles each thing is. */
  counts(mentions: Places): Counts {
    return new Counts(this, mentions);
  }
}

class Counts {
  readonly #utterances: Uint32Array;
  readonly #utterance: Uint32Array;
  readonly #by: Readonly<Record<Kind, ReadonlyMap<string, number>>>;

  constructor(holders: Holders, mentions: Places) {
    const { ground, articles, ends } = holders;
    const fields = fieldsOf(ground);
    this.#utterance = ground.columns.utterance;
    const issues = new Tally(fields.issue.values.length);
    const actors = new Tally(fields.ids.length);
    const utterances = new Tally(ground.once("utterance codes", () => sizeOf(this.#utterance)));
    const venues = new Map<string, number>();
    for (const at of articles) {
      for (let row = ends[at]!; row < ends[at + 1]!; row++) {
        if (!holders.passes(row)) continue;
        issues.add(fields.issue.codes[row]!, at);
        for (const actor of fields.speakers[fields.speaker.codes[row]!]!) actors.add(actor, at);
        for (const actor of fields.actors[fields.acting.codes[row]!]!) actors.add(actor, at);
        if (fields.statement[fields.kind.codes[row]!]) utterances.add(this.#utterance[row]!, at);
      }
      for (const place of new Set(mentions.get(at))) venues.set(place, (venues.get(place) ?? 0) + 1);
    }
    this.#utterances = utterances.counts;
    this.#by = {
      issues: new Map(fields.issue.values.map((id, code) => [id ?? "", issues.counts[code]!])),
      actors: new Map(fields.ids.map((id, code) => [id, actors.counts[code]!])),
      venues,
    };
  }

  of(kind: Kind, id: string): number {
    return this.#by[kind].get(id) ?? 0;
  }

  /** Articles with a statement that reports the same utterance as this row. */
  reports(row: number): number {
    return this.#utterances[this.#utterance[row]!]!;
  }
}

/** How many articles a code is in, where these come one after the other. */
class Tally {
  readonly counts: Uint32Array;
  readonly #last: Int32Array;

  constructor(size: number) {
    this.counts = new Uint32Array(size);
    this.#last = new Int32Array(size).fill(-1);
  }

  add(code: number, article: number): void {
    if (this.#last[code] === article) return;
    this.#last[code] = article;
    this.counts[code]!++;
  }
}

/** A row of the matrix shows what an actor says on issues, and is its pin; what it does alone is shown by the first event. */
export function heldBy(holders: Holders, articles: readonly number[], mentions: Places): Held {
  const { ground, ends } = holders;
  const { kind, issue, speaker, acting, actors: acts, speakers, statement, ids } = fieldsOf(ground);
  const [issues, actors, venues] = [new Map<string, string>(), new Map<string, string>(), new Map<string, string>()];
  const statements: number[] = [];
  const voiced = new Uint8Array(speaker.values.length);
  const acted = new Uint8Array(acting.values.length);
  const several = articles.length > 1;
  let codings = 0;
  for (const at of articles) {
    for (let row = ends[at]!; row < ends[at + 1]!; row++) {
      if (!holders.passes(row)) continue;
      codings++;
      if (!several && statement[kind.codes[row]!]) statements.push(row);
      const on = issue.values[issue.codes[row]!] ?? null;
      if (on !== null && on !== REST && !issues.has(on)) issues.set(on, `cell:*~${on}`);
      const [voice, act] = [speaker.codes[row]!, acting.codes[row]!];
      // Nothing of a row is new where its speaker has its row of the matrix and its actors have a pin.
      if ((voiced[voice] === 2 || (voiced[voice] === 1 && on === null)) && acted[act] === 1) continue;
      voiced[voice] = on !== null ? 2 : Math.max(1, voiced[voice]!);
      acted[act] = 1;
      for (const one of speakers[voice]!) if (on !== null) actors.set(ids[one]!, `cell:${ids[one]}~*`);
      for (const one of [...speakers[voice]!, ...acts[act]!])
        if (!actors.has(ids[one]!)) actors.set(ids[one]!, `coding:${ground.idOf(row)}`);
    }
    for (const place of mentions.get(at) ?? []) if (!venues.has(place)) venues.set(place, `venue:${place}`);
  }
  return { issues, actors, venues, codings, statements };
}

/** The fields that articles are set beside each other by; those who speak and those who act as one list of ids. */
function fieldsOf(ground: Ground) {
  return ground.once("fields of holders", () => {
    const [kind, speaker, issue, acting] = [
      ground.field("kind"),
      ground.field("speaker") as Field<string | null>,
      ground.field("issue") as Field<string | null>,
      ground.field("actors") as Field<readonly string[]>,
    ] as const;
    const codes = new Map<string, number>();
    const codeOf = (id: string) => codes.get(id) ?? codes.set(id, codes.size).size - 1;
    const speakers = speaker.values.map((id) => (id === null ? [] : [codeOf(id)]));
    const actors = acting.values.map((ids) => ids.map(codeOf));
    const statement = kind.values.map((one) => one === "statement");
    return { kind, speaker, issue, acting, speakers, actors, statement, ids: [...codes.keys()] };
  });
}

function sizeOf(codes: Uint32Array): number {
  return codes.reduce((most, code) => Math.max(most, code + 1), 0);
}
