import type { DayInterval } from "../dossier/days";
import { daysOf } from "../dossier/days";
import type { Field } from "../dossier/table";
import { PARTIES, type Party } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import { stretchesOf } from "./coverage";
import { type Ground, REST } from "./ground";
import { axisOf, bitOf, PIN, WINDOW } from "./mask";
import { tally } from "./tally";

/**
 * How one party stands to one issue. `heard`: it speaks in the view. `filtered`: it speaks in the articles and days
 * looked at, and another filter leaves it out. `undated`: it speaks in these articles at a time that is not told, so the
 * date window leaves it out. `not-heard`: no statement of it in these articles and days.
 */
type Hearing = "heard" | "filtered" | "undated" | "not-heard";

export interface SilenceCell {
  readonly party: Party;
  readonly issue: string;
  readonly hearing: Hearing;
  /** Statements that take a stance on it, or decline to. In the View's unit, as is `ignorance`. */
  readonly spoke: number;
  readonly withheld: number;
  /** Of `withheld`, those that claim not to know. */
  readonly ignorance: number;
  /** False where a pinned cell is another one. */
  readonly lit: boolean;
}

export interface SilenceIssue {
  readonly issue: string;
  /** One for each party shown, in their order. */
  readonly cells: readonly SilenceCell[];
  /** How many of the sides shown are not heard; press and unnamed sources are no sides. */
  readonly missing: number;
}

export interface SilenceRows {
  /** Those that speak to any issue in the dossier, and that a filter by party does not leave out. */
  readonly parties: readonly Party[];
  /** Parties of the codebook that make no statement on any issue of the dossier. */
  readonly never: readonly Party[];
  /**
   * First those that somebody speaks to, and of them those with most sides missing; a pin moves nothing. Where no
   * article tells of the days in view only those that an undated statement is on: what is not covered is not silence.
   */
  readonly issues: readonly SilenceIssue[];
  /** Articles with a coding that the dates and the filters by article and outlet leave. */
  readonly articles: number;
  /** Covered stretches, cut to the date window. */
  readonly covered: readonly DayInterval[];
}

/** No sides of a negotiation: they cannot be silent in it. */
export const NO_SIDES: readonly Party[] = ["press", "unnamed"];

/**
 * Who is heard on which issue. Whether a party is *not heard* is asked of articles and days alone: the date window and
 * the filters by article and outlet bear on it. No other filter and no pin can silence anybody; the counts obey them all.
 */
export function silenceRows(ground: Ground, view: View): SilenceRows {
  const { mask } = ground.filter;
  const sheet = ground.once("silence", () => makeSheet(ground));
  const { issues, size } = sheet;
  const which = bitOf("article") | bitOf("outlet");
  const { spans, codes } = ground.columns.calendars[axisOf(view)];
  const [heard, undated] = [new Uint8Array(size), new Uint8Array(size)];
  const { codes: article, sets } = ground.columns.facets.article;
  const told = new Uint8Array(sets.length);
  for (let row = 0; row < mask.length; row++) {
    const bits = mask[row]!;
    const cell = sheet.cellOf[row]!;
    if ((bits & (which | WINDOW)) === 0) {
      told[article[row]!] = 1;
      if (cell >= 0) heard[cell] = 1;
    } else if (cell >= 0 && (bits & which) === 0 && spans[codes[row]!] === null) undated[cell] = 1;
  }
  const articles = told.reduce((sum, one) => sum + one, 0);
  const pin = parsePin(view.pin ?? "");
  const own = pin?.kind === "cell" && (pin.row === "*" || view.rows === "party");
  const counts = countsOf(ground, view, sheet, own ? PIN : 0);
  const lit = own ? countsOf(ground, view, sheet, 0) : counts;
  return silenceOf(view, {
    issues,
    parties: sheet.parties,
    articles,
    stretches: stretchesOf(ground),
    cell(party, issue) {
      const cell = issues.indexOf(issue) * PARTIES.length + PARTIES.indexOf(party);
      const [spoke = 0, refused = 0, ignorance = 0] = counts.subarray(cell * SLOTS, cell * SLOTS + SLOTS);
      const isLit = lit.subarray(cell * SLOTS, cell * SLOTS + SLOTS).some((n) => n > 0);
      const unheard = heard[cell] ? "filtered" : undated[cell] ? "undated" : "not-heard";
      return { spoke, refused, ignorance, lit: !own || isLit, unheard };
    },
  });
}

/** What is known of one party on one issue: the counts of {@link SilenceCell}, and what it is if they are all 0. */
export interface SilenceFacts {
  readonly spoke: number;
  readonly refused: number;
  readonly ignorance: number;
  readonly lit: boolean;
  readonly unheard: Exclude<Hearing, "heard">;
}

/** What silence is made of, however it was counted. */
export interface SilenceGround extends Sides {
  readonly articles: number;
  readonly stretches: readonly DayInterval[];
  readonly cell: (party: Party, issue: string) => SilenceFacts;
}

export function silenceOf(view: View, facts: SilenceGround): SilenceRows {
  const { issues, articles, stretches } = facts;
  const parties = facts.parties.filter((party) => passes(view.party, party));
  const rows = issues
    .filter((issue) => passes(view.issue, issue))
    .map((issue): SilenceIssue => {
      const cells = parties.map((party): SilenceCell => {
        const { spoke, refused, ignorance, lit, unheard } = facts.cell(party, issue);
        const withheld = refused + ignorance;
        const hearing = spoke + withheld > 0 ? "heard" : unheard;
        return { party, issue, hearing, spoke, withheld, ignorance, lit };
      });
      const silent = cells.filter(({ hearing, party }) => hearing === "not-heard" && !NO_SIDES.includes(party));
      return { issue, cells, missing: silent.length };
    });
  return {
    parties,
    never: PARTIES.filter((party) => !facts.parties.includes(party)),
    issues: inOrder(rows.filter(({ cells }) => articles > 0 || cells.some(({ hearing }) => hearing !== "not-heard"))),
    articles,
    covered: cut(stretches, view),
  };
}

/** Slots of a cell: spoke, refused, claimed not to know. */
const SLOTS = 3;

/** The issues that any coding is on, in the codebook's order, but for the rest category, and who speaks to them. */
interface Sides {
  readonly issues: readonly string[];
  readonly parties: readonly Party[];
}

interface Sheet extends Sides {
  /** By row: issue times parties, -1 for what is no statement on an issue. */
  readonly cellOf: Int32Array;
  /** By row: the slot it counts in, or the one behind the last. */
  readonly slotOf: Int32Array;
  readonly size: number;
}

function makeSheet(ground: Ground): Sheet {
  const { dossier, names, columns } = ground;
  const [kind, speaker, issue, stance, withholding] = (
    ["kind", "speaker", "issue", "stance", "withholding"] as const
  ).map((name) => ground.field(name) as Field<string | null>) as [Text, Text, Text, Text, Text];
  const coded = new Uint8Array(issue.values.length);
  for (let row = 0; row < columns.size; row++) coded[issue.codes[row]!] = 1;
  const found = new Set(issue.values.filter((_, code) => coded[code]));
  const issues = dossier.codebook.issues.map(({ id }) => id).filter((id) => id !== REST && found.has(id));
  const size = issues.length * PARTIES.length;
  const partyOf = speaker.values.map((id) => {
    const party = names.actors.get(id ?? "")?.party;
    return party ? PARTIES.indexOf(party) : -1;
  });
  const issueOf = issue.values.map((id) => issues.indexOf(id ?? ""));
  const statement = kind.values.map((one) => one === "statement");
  const slot = (row: number) => {
    if (stance.values[stance.codes[row]!] !== "withholds") return 0;
    return withholding.values[withholding.codes[row]!] === "ignorance" ? 2 : 1;
  };
  const speaking = new Uint8Array(PARTIES.length);
  const cellOf = new Int32Array(columns.size).fill(-1);
  const slotOf = new Int32Array(columns.size).fill(size * SLOTS);
  for (let row = 0; row < columns.size; row++) {
    const [party, at] = [partyOf[speaker.codes[row]!]!, issueOf[issue.codes[row]!]!];
    if (party < 0 || at < 0 || !statement[kind.codes[row]!]) continue;
    speaking[party] = 1;
    cellOf[row] = at * PARTIES.length + party;
    slotOf[row] = cellOf[row]! * SLOTS + slot(row);
  }
  return { issues, parties: PARTIES.filter((_, party) => speaking[party]), cellOf, slotOf, size };
}

type Text = Field<string | null>;

function countsOf(ground: Ground, view: View, { slotOf, size }: Sheet, ignore: number): Int32Array {
  const last = size * SLOTS;
  return tally(
    ground,
    view,
    { code: (row) => slotOf[row]!, range: last + 1, slots: (code) => (code === last ? [] : [code]), size: last },
    ignore,
  );
}

/** Whether a clause of a facet lets a row with this one value pass [contract 2.2]. */
function passes(clause: readonly string[] | undefined, value: string): boolean {
  const included = clause?.filter((one) => !one.startsWith("-")) ?? [];
  return !clause?.includes(`-${value}`) && (included.length === 0 || included.includes(value));
}

function inOrder(rows: readonly SilenceIssue[]): readonly SilenceIssue[] {
  const nobody = ({ cells }: SilenceIssue) => Number(cells.every(({ hearing }) => hearing === "not-heard"));
  return [...rows].sort((a, b) => nobody(a) - nobody(b) || b.missing - a.missing);
}

function cut(stretches: readonly DayInterval[], { from, to }: View): readonly DayInterval[] {
  const first = from ? daysOf(from).start : Number.NEGATIVE_INFINITY;
  const last = to ? daysOf(to).end : Number.POSITIVE_INFINITY;
  return stretches
    .map(({ start, end }) => ({ start: Math.max(start, first), end: Math.min(end, last) }))
    .filter(({ start, end }) => start <= end);
}
