import { daysOf } from "../dossier/days";
import { edtfOf } from "../dossier/edtf";
import type { Stage } from "../dossier/types";
import type { Facet, View } from "../store/view";
import { type Column, ColumnBuilder } from "./column";
import type { Properties } from "./columns";
import { stretchesOf } from "./coverage";
import type { Ground } from "./ground";
import { mentionsOf } from "./mentions";

/** What a term is the term of: a vocabulary of the codebook, or a property that every coding has. */
export type Vocabulary = keyof typeof OF_CODING | keyof typeof OF_FIELD | "venueRoles" | "linkTypes";

export interface TermCount {
  /** In the whole dossier. */
  readonly all: number;
  /** In the view. */
  readonly inView: number;
  /** Ids of the first 60 of those, in the order of the dossier: codings, venue mentions or links. */
  readonly shown: readonly string[];
}

/** More would not be read: a filter makes them fewer. */
const LISTED = 60;

/** By vocabulary and term; a term that nothing has is absent. Always codings, mentions or links, whatever the View counts. */
export type TermRows = Readonly<Record<Vocabulary, ReadonlyMap<string, TermCount>>>;

/** How often each term of the codebook was used, in the view and in all. A link is in the view if both its ends are. */
export function termRows(ground: Ground, view: View): TermRows {
  const { filter, rowOf, dossier } = ground;
  const masks = mentionsOf(ground).masks(view, filter);
  const isShown = (id: string) => filter.mask[rowOf.get(id) ?? -1] === 0;
  const mentions = mentionsOf(ground).all.map(({ mention: { id, role } }, at) => [role, id, masks[at] === 0] as const);
  const links = dossier.links.map(({ type, id, a, b }) => [type, id, isShown(a) && isShown(b)] as const);
  const ofCodings = Object.entries(ground.once("term uses", () => usesOf(ground)));
  return {
    ...Object.fromEntries(ofCodings.map(([vocabulary, column]) => [vocabulary, countsOf(ground, column)])),
    venueRoles: counted(mentions),
    linkTypes: counted(links),
  } as unknown as TermRows;
}

type TermsOf = (value: never, ground: Ground) => readonly string[] | string | null;

/** What is no facet: by the property that it is read of. */
const OF_FIELD = {
  directions: ["stage", (stage: Stage | null) => stage?.direction ?? null],
  withholding: ["withholding", (value: string | null) => value],
  bases: ["basis", (basis: string | null) => basis],
  dates: ["said", (said: string | null) => datesOf(said)],
  periods: ["said", (said: string | null, ground: Ground) => periodOf(said, ground)],
} as const satisfies Record<string, readonly [keyof Properties, TermsOf]>;

const OF_CODING = {
  parties: "party",
  kinds: "kind",
  issues: "issue",
  stances: "stance",
  stages: "rung",
  tracks: "track",
  hops: "hops",
  hedged: "hedged",
  articles: "article",
} as const satisfies Record<string, Facet>;

/** The terms of all codings, a code a row. */
function usesOf(ground: Ground): Readonly<Record<string, Column>> {
  const facets = Object.entries(OF_CODING).map(([vocabulary, facet]) => [vocabulary, ground.columns.facets[facet]]);
  const others = Object.entries<readonly [keyof Properties, TermsOf]>(OF_FIELD).map(([vocabulary, [name, of]]) => {
    const { codes, values } = ground.field(name);
    const builder = new ColumnBuilder(values.length, []);
    values.forEach((value, at) => {
      builder.set(at, of(value as never, ground));
    });
    const { codes: code, ...column } = builder.done();
    return [vocabulary, { ...column, codes: codes.map((one) => code[one]!) }];
  });
  return Object.fromEntries([...facets, ...others]);
}

function countsOf(ground: Ground, { codes, sets, values }: Column): ReadonlyMap<string, TermCount> {
  const { mask } = ground.filter;
  const [all, inView] = [new Int32Array(sets.length), new Int32Array(sets.length)];
  const first: number[][] = sets.map(() => []);
  for (let row = 0; row < mask.length; row++) {
    const code = codes[row]!;
    all[code]!++;
    if (mask[row] === 0 && inView[code]!++ < LISTED) first[code]!.push(row);
  }
  const found = values.map(() => ({ all: 0, inView: 0, rows: [] as number[] }));
  for (const [code, set] of sets.entries())
    for (const at of set) {
      found[at]!.all += all[code]!;
      found[at]!.inView += inView[code]!;
      found[at]!.rows.push(...first[code]!);
    }
  return new Map(
    found.flatMap(({ rows, ...count }, at) => {
      const shown = rows.sort((a, b) => a - b).slice(0, LISTED);
      return count.all > 0 ? [[values[at]!, { ...count, shown: shown.map((row) => ground.idOf(row)) }]] : [];
    }),
  );
}

/** The same of what is not coded by rows: its term, its id, and whether it is in the view. */
function counted(
  uses: readonly (readonly [term: string, id: string, shown: boolean])[],
): ReadonlyMap<string, TermCount> {
  const counts = new Map<string, { all: number; inView: number; shown: string[] }>();
  for (const [term, id, shown] of uses) {
    const count = counts.get(term) ?? { all: 0, inView: 0, shown: [] };
    counts.set(term, count);
    count.all++;
    if (shown && count.inView++ < LISTED) count.shown.push(id);
  }
  return counts;
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
