/** What can be compared: the kinds of pairs, their choices, and what a side is called. */
import { type DayInterval, isoDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import { nameOf } from "../../dossier/facetNames";
import type { Names } from "../../dossier/names";
import type { Dossier } from "../../dossier/types";
import { wordsOfDays } from "../../engine/findings/periods";
import type { SavedView } from "../../io/savedRecord";
import { common, differing, type Pair, type Side, sideOf } from "../../store/against";
import { clausesOf } from "../../store/clauses";
import { normalise, sameView, type View } from "../../store/view";
import { clauseName } from "../clauseName";

/** By what two sides differ. `saved`: two whole Views, or one and what is shown. */
export const KINDS = ["window", "party", "speaker", "outlet", "article", "saved"] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  window: "Dates",
  party: "Parties",
  speaker: "Speakers",
  outlet: "Outlets",
  article: "Articles",
  saved: "Saved views",
};

/** One choice for a side: its clauses of the kind, or for `saved` the whole of it. */
export interface Option {
  readonly id: string;
  readonly name: string;
  readonly part: View;
}

/** With nothing chosen: the first covered stretch against the last, under the filters of the View but its dates. Null with one stretch. */
export function defaultPair(view: View, stretches: readonly DayInterval[]): Pair | null {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last || first === last) return null;
  const side = (stretch: DayInterval) => put(sideOf(view), "window", windowOf(stretch));
  return { a: side(first), b: side(last), shown: "a" };
}

export function kindOf({ a, b }: Pair): Kind {
  const keys = differing(a, b);
  const kind = KINDS.find((one) => keys.every((key) => keysOf(one).includes(key)));
  return kind ?? "saved";
}

/** What a side of this kind can be: values that occur in the dossier, in its order. */
export function optionsOf(kind: Kind, { dossier, names, stretches, saved }: Choices): readonly Option[] {
  if (kind === "window") {
    return stretches.map((stretch) => ({
      id: `${stretch.start}-${stretch.end}`,
      name: stretchName(stretch),
      part: windowOf(stretch),
    }));
  }
  if (kind === "saved") return saved.map(({ id, name, view }) => ({ id, name, part: sideOf(view) }));
  return valuesOf(kind, dossier, names).map((id) => ({ id, name: nameOf(names, kind, id), part: { [kind]: [id] } }));
}

export interface Choices {
  readonly dossier: Dossier;
  readonly names: Names;
  readonly stretches: readonly DayInterval[];
  readonly saved: readonly SavedView[];
}

/** The pair with another side; what both have else stays. */
export function withSide(pair: Pair, which: Side, kind: Kind, part: View): Pair {
  return { ...pair, [which]: kind === "saved" ? part : put(pair[which], kind, part) };
}

/** The pair of another kind: what both sides have, with the first two choices that differ. Null if there are no two. */
export function withKind(pair: Pair | null, view: View, kind: Kind, options: readonly Option[]): Pair | null {
  const base = pair ? common(pair.a, pair.b) : sideOf(view);
  if (kind === "saved") {
    const other = options.find(({ part }) => !sameView(part, base));
    return other ? { a: base, b: other.part, shown: "a" } : null;
  }
  const [one, other] = kind === "window" ? [options[0], options.at(-1)] : options;
  return one && other && one !== other
    ? { a: put(base, kind, one.part), b: put(base, kind, other.part), shown: "a" }
    : null;
}

/** The choice that a side is; null if it is none of them. */
export function optionOf(side: View, kind: Kind, options: readonly Option[]): Option | null {
  return options.find(({ part }) => sameView(kind === "saved" ? part : put(side, kind, part), side)) ?? null;
}

/** What a side is called: its choice, else what it is filtered by beside what both have. */
export function sideName(pair: Pair, which: Side, option: Option | null, names: Names): string {
  if (option) return option.name;
  const shared = new Set(clausesOf(common(pair.a, pair.b)).map(({ id }) => id));
  const side = pair[which];
  const words = clausesOf(side)
    .filter(({ id, kind }) => kind === "window" || !shared.has(id))
    .map((clause) => clauseName(clause, side.axis ?? "said", names));
  return words.join(", ") || "Everything else alike";
}

/** A side of dates inside a sentence: "in February 2025", or its days where both lie in one month. */
export function whenOf({ a, b }: Pair, which: Side): string {
  const [one, other] = [a, b].map(monthOf);
  if (!one || !other || (one.month === other.month && one.year === other.year)) return daysIn(which === "a" ? a : b);
  const { month, year } = which === "a" ? one : other;
  return which === "a" && one.year === other.year ? `in ${month}` : `in ${month} ${year}`;
}

function monthOf({ from, to }: View) {
  if (!from || !to) return null;
  const days = { start: Date.parse(from) / DAY, end: Date.parse(to) / DAY };
  return days.end - days.start < LONG ? wordsOfDays(days) : null;
}

function daysIn({ from, to }: View): string {
  if (from && to) return from === to ? `on ${formatEdtf(from)}` : `within ${formatEdtf(`${from}/${to}`)}`;
  return from ? `from ${formatEdtf(from)} on` : to ? `until ${formatEdtf(to)}` : "at any time";
}

/** "Early February 2025": by the end of the stretch, which is the day of an article. */
function stretchName(stretch: DayInterval): string {
  const { month, year } = wordsOfDays(stretch);
  if (stretch.end - stretch.start >= LONG) return formatEdtf(`${isoDay(stretch.start)}/${isoDay(stretch.end)}`);
  const day = Number(isoDay(stretch.end).slice(8));
  return `${day <= 10 ? "Early " : day <= 20 ? "Mid-" : "End of "}${month} ${year}`;
}

/** In milliseconds. */
const DAY = 86_400_000;
/** So many days are no part of a month. */
const LONG = 31;

function windowOf({ start, end }: DayInterval): View {
  return { from: isoDay(start), to: isoDay(end) };
}

function keysOf(kind: Kind): readonly (keyof View)[] {
  return kind === "window" ? ["from", "to"] : kind === "saved" ? [] : [kind];
}

/** The side with these clauses in place of its own of that kind. */
function put(side: View, kind: Kind, part: View): View {
  const cleared = Object.fromEntries(keysOf(kind).map((key) => [key, null]));
  return normalise({ ...side, ...cleared, ...part }).view;
}

function valuesOf(kind: "party" | "speaker" | "outlet" | "article", dossier: Dossier, names: Names): readonly string[] {
  const { articles, codebook, actors, outlets } = dossier;
  if (kind === "article") return articles.map(({ id }) => id);
  if (kind === "outlet")
    return outlets.map(({ id }) => id).filter((id) => articles.some(({ outlet }) => outlet === id));
  const heard = new Set(
    articles.flatMap(({ codings }) => codings.flatMap((coding) => [coding.speaker ?? [], coding.actors].flat())),
  );
  if (kind === "speaker") return actors.map(({ id }) => id).filter((id) => heard.has(id));
  const parties = new Set([...heard].map((id) => names.actors.get(id)?.party));
  return codebook.parties.map(({ id }) => id).filter((id) => parties.has(id as never));
}
