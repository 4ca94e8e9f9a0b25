import { cut } from "../../dossier/cut";
import type { Party, Stage, Track } from "../../dossier/types";
import type { Entry } from "./articles";
import type { Draft } from "./codings";
import { countryOf } from "./countries";
import { codeName } from "./crosswalk";
import { Dates } from "./dates";
import { idOf, kept } from "./ids";
import type { EventPlan } from "./plan";
import type { Target } from "./rows";

/** How often a code was met, and how many of its events got a stage. */
export interface CodeCount {
  readonly code: string;
  readonly count: number;
  readonly staged: number;
}

interface EventRow {
  readonly id: string;
  /** From the most exact to the widest: the first with a rung counts. */
  readonly codes: readonly string[];
  readonly date: string;
  readonly reported: string;
  readonly actors: readonly (readonly [country: string, name: string])[];
  readonly where: string;
  /** An address, or the name of a source. */
  readonly source: string;
}

/** Reads the rows of an event table: each is a coding of kind event, with a stage where the plan has one for its code. */
export class EventRows {
  readonly #plan: EventPlan;
  readonly #target: Target;
  readonly #dates = new Dates();
  readonly #counts = new Map<string, { count: number; staged: number }>();
  readonly #actors = new Map<string, Actor>();
  readonly #row: (cells: readonly string[]) => EventRow;
  readonly #coder: string;
  /** Sound rows that were not taken in, since they have no stage. */
  passed = 0;

  constructor(plan: EventPlan, target: Target) {
    this.#plan = plan;
    this.#target = target;
    this.#coder = plan.format.kind === "gdelt" ? "gdelt" : "polecat";
    this.#row = plan.format.kind === "gdelt" ? gdeltRow : polecatRow(plan.columns);
  }

  /** The most frequent first. */
  get codes(): readonly CodeCount[] {
    return [...this.#counts]
      .map(([code, counts]) => ({ code, ...counts }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }

  read(cells: readonly string[]): void {
    const { faults, codings } = this.#target;
    const row = this.#row(cells);
    const met = row.actors.flatMap(([country, name]) => this.#actor(country, name));
    const actors = met.filter(({ id }, at) => met.findIndex((other) => other.id === id) === at);
    const code = row.codes.find((one) => this.#plan.rungs.has(one));
    const track = code === undefined ? null : trackOf(actors.map(({ party }) => party));
    const stage = code === undefined || track === null ? null : stageOf(this.#plan.rungs.get(code)!, track);
    this.#count(code ?? row.codes.at(-1) ?? "", stage !== null);
    if (this.#plan.staged && stage === null) {
      this.passed++;
      return;
    }
    const said = this.#dates.read(row.date);
    if ("fault" in said) faults.add("said", "is no date", said.fault);
    if (row.codes.length === 0) faults.add("", "has no event code");
    if (row.id === "") faults.add("coding", "is missing");
    const entry = this.#article(row);
    const draft: Draft = {
      id: idOf(`${this.#coder}-${row.id}`),
      start: entry?.rows ?? 0,
      end: (entry?.rows ?? 0) + 1,
      kind: "event",
      speaker: null,
      actors: actors.map(({ id }) => id),
      about: null,
      issue: null,
      stance: null,
      hedged: false,
      withholding: null,
      stage,
      said: "fault" in said ? null : said.text,
      dating: DATING,
      window: null,
      via: [],
      setting: row.where || null,
      mode: null,
      paraphrase: wordsOf(actors, row.codes[0] ?? "", this.#coder),
      quote: null,
      utterance: null,
      note: null,
      coder: this.#coder,
    };
    codings.add(draft, entry, [], null);
  }

  /** A state, else whatever the table names; nobody where it names none. */
  #actor(country: string, name: string): readonly Actor[] {
    const key = `${country}\n${name}`;
    let actor = this.#actors.get(key);
    if (!actor) {
      const state = countryOf(country);
      const text = state?.id ?? (country || name);
      if (text === "") return [];
      const party = state?.party ?? "other";
      const called = state?.name ?? (name || country);
      actor = { id: this.#target.world.actor(text, called, party), name: kept(called), party };
      if (this.#actors.size < MOST_KEPT) this.#actors.set(kept(key), actor);
    }
    return [actor];
  }

  #article({ source, reported: day }: EventRow): Entry | null {
    const { articles, faults, world, file } = this.#target;
    const reported = this.#dates.read(day);
    if ("fault" in reported) {
      faults.add("reported", "is no date", reported.fault);
      return null;
    }
    const key = `${source}\n${day}`;
    const known = articles.find(key);
    if (known || !faults.rowSound) return known ?? null;
    const host = hostOf(source);
    const outlet = host === "" ? null : world.outlet(host);
    const title = source === "" ? `${file}, ${reported.text}` : cut(source, 300);
    const text = source === "" ? file : `${host} ${source}`;
    return articles.add(key, {
      text,
      title,
      outlet,
      credits: [],
      language: "en",
      reported,
      sha256: null,
      length: null,
    });
  }

  #count(code: string, staged: boolean): void {
    const counts = this.#counts.get(code);
    if (counts) {
      counts.count++;
      if (staged) counts.staged++;
    } else this.#counts.set(kept(code), { count: 1, staged: staged ? 1 : 0 });
  }
}

interface Actor {
  readonly id: string;
  readonly name: string;
  readonly party: Party;
}

const MOST_KEPT = 50_000;
const DATING = { basis: "explicit", reason: "as coded in the event table" } as const;

/** Columns of a GDELT 2.0 event table, which has no head (its codebook, 61 columns). */
export const GDELT_COLUMNS = 61;
const GDELT = { id: 0, date: 1, code: 26, base: 27, root: 28, where: 52, added: 59, source: 60 } as const;
const GDELT_ACTORS = [
  { code: 5, name: 6, country: 7 },
  { code: 15, name: 16, country: 17 },
] as const;

function gdeltRow(cells: readonly string[]): EventRow {
  const cell = (at: number) => cells[at]?.trim() ?? "";
  return {
    id: cell(GDELT.id),
    codes: [cell(GDELT.code), cell(GDELT.base), cell(GDELT.root)].filter((code) => code !== ""),
    date: cell(GDELT.date),
    // YYYYMMDDHHMMSS
    reported: cell(GDELT.added).slice(0, 8),
    actors: GDELT_ACTORS.map(({ code, name, country }) => [cell(country), cell(name) || cell(code)] as const),
    where: cell(GDELT.where),
    source: cell(GDELT.source),
  };
}

/** What a table of POLECAT must have, and what is read of it. */
export const POLECAT_COLUMNS = ["Event ID", "Event Date", "Event Type"] as const;

function polecatRow(columns: readonly string[]): (cells: readonly string[]) => EventRow {
  const at = new Map(columns.map((column, index) => [column.trim().toLowerCase(), index]));
  const reader = (name: string) => {
    const index = at.get(name.toLowerCase());
    return (cells: readonly string[]) => (index === undefined ? "" : (cells[index]?.trim() ?? ""));
  };
  const [id, date, type, mode] = ["Event ID", "Event Date", "Event Type", "Event Mode"].map(reader) as Reader[];
  const [country, name, otherCountry, otherName] = [
    "Actor Country",
    "Actor Name",
    "Recipient Country",
    "Recipient Name",
  ].map(reader) as Reader[];
  const [published, source, place, state] = ["Publication Date", "Source", "Placename", "Country"].map(
    reader,
  ) as Reader[];
  return (cells) => {
    const [kind, how, day] = [type!(cells).toUpperCase(), mode!(cells).toLowerCase(), date!(cells)];
    return {
      // Its ids are told apart by the day alone.
      id: `${id!(cells)}-${day.slice(0, 10)}`,
      codes: [how && kind && `${kind}-${how}`, kind].filter((code) => code !== ""),
      date: day,
      reported: published!(cells) || day,
      actors: [...pairs(country!(cells), name!(cells)), ...pairs(otherCountry!(cells), otherName!(cells))],
      where: place!(cells) || state!(cells),
      source: source!(cells),
    };
  };
}

type Reader = (cells: readonly string[]) => string;

/** Several of a side stand with semicolons between them; they are paired where there are as many names as countries. */
function pairs(countries: string, names: string): readonly (readonly [string, string])[] {
  const [a, b] = [countries, names].map((list) => list.split(";").map((one) => one.trim())) as [string[], string[]];
  return a.map((country, at) => [country, a.length === b.length ? b[at]! : a.length === 1 ? b[0]! : ""] as const);
}

/** Between whom: two of the three sides, or one of them and nobody named. Other pairs are on no track of the codebook. */
function trackOf(parties: readonly Party[]): Track | null {
  const sides = new Set(parties.filter((party) => party === "us" || party === "ru" || party === "ua"));
  if (sides.size === 3) return "multi";
  if (sides.size === 2) return sides.has("us") ? (sides.has("ru") ? "us-ru" : "us-ua") : "ru-ua";
  return sides.size === 1 && parties.length === 1 ? "multi" : null;
}

/** A code tells no direction, but what is denied or broken off goes backward (codebook 6.4). */
function stageOf(rung: number, track: Track): Stage {
  return { rung, direction: rung === 0 ? "backward" : "holding", track };
}

function wordsOf(actors: readonly Actor[], code: string, scheme: string): string {
  const who = actors.map(({ name }) => name).join(", ") || "Nobody named";
  return `${who}: ${codeName(code)} (${scheme === "gdelt" ? "CAMEO" : "PLOVER"} ${code}).`;
}

/** The host of an address without `www.`, or the text itself. */
function hostOf(source: string): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#\s:@]+)/i.exec(source)?.[1];
  return (host ?? source).slice(0, 100).toLowerCase();
}
