/**
 * The made-up codings as what every other engine is given: a column of codes for each facet, for the cell of the matrix,
 * for the rung and week, and the days. Made of the table without Parley's engine, so that equal answers prove something.
 */
import { PARTIES, RUNGS, STANCES, TRACKS } from "../../../src/dossier/types.ts";

const DAY = 86_400_000;
const HOPS = ["first-hand", "one", "two-or-more"];
/** For what has no date: in no window. */
const LATE = 32767;
const EARLY = -32768;

/** By facet the values that its lists have, in their order. */
export function vocabularies({ actors, codebook, outlets, places }, heads) {
  const ids = (list) => list.map(({ id }) => id);
  return {
    party: PARTIES,
    speaker: ids(actors),
    issue: ids(codebook.issues),
    stance: STANCES,
    track: TRACKS,
    rung: RUNGS,
    kind: ["statement", "event"],
    outlet: ids(outlets),
    article: ids(heads),
    via: ids(outlets),
    venue: ids(places),
    hops: HOPS,
    sourcing: ["named", "unnamed"],
    hedged: ["yes", "no"],
  };
}

/**
 * `facets` is a list of `{ name, codes, sets }`: a row has one code, which stands for a set of indices into the values.
 * `cell` and `bin` count up to `cells` and `bins`, which themselves stand for none.
 */
export function codedOf(dossier, heads, table) {
  const { size, fields, article } = table;
  const party = new Map(dossier.actors.map(({ id, party }) => [id, party]));
  const whole = (values) => ({ values, codes: article });
  const who = [fields.speaker, fields.actors];
  const sources = {
    party: [who, (speaker, actors) => (speaker ? [speaker] : actors).map((id) => party.get(id))],
    speaker: [who, (speaker, actors) => (speaker ? [speaker] : actors)],
    issue: [[fields.issue], (issue) => [issue]],
    stance: [[fields.stance], (stance) => [stance]],
    track: [[fields.stage], (stage) => [stage?.track]],
    rung: [[fields.stage], (stage) => [stage && RUNGS[stage.rung]]],
    kind: [[fields.kind], (kind) => [kind]],
    outlet: [[whole(heads)], (head) => [head.outlet]],
    article: [[whole(heads)], (head) => [head.id]],
    via: [[fields.via], (via) => via],
    venue: [[fields.places], (places) => places],
    hops: [[fields.via], (via) => [HOPS[via.length]]],
    sourcing: [[fields.speaker], (speaker) => [party.get(speaker) === "unnamed" ? "unnamed" : "named"]],
    hedged: [[fields.hedged], (hedged) => [hedged ? "yes" : "no"]],
  };
  const facets = Object.entries(vocabularies(dossier, heads)).map(([name, values]) => {
    const at = new Map(values.map((value, index) => [value, index]));
    const [columns, of] = sources[name];
    const sets = (...given) => {
      const found = of(...given).flatMap((value) => at.get(value) ?? []);
      return [...new Set(found)].sort((a, b) => a - b);
    };
    return { name, values, ...combined(columns, size, sets) };
  });
  return { size, facets, ...cellsOf(dossier, table), ...datesOf(table), vocabulary: vocabularies(dossier, heads) };
}

/** One code for each different answer of `of` to the values of the columns in a row. */
function combined(columns, size, of) {
  const [a, b = { values: [undefined], codes: null }] = columns;
  const width = b.values.length;
  const codeOfPair = new Int32Array(a.values.length * width).fill(-1);
  const codeOfSet = new Map();
  const sets = [];
  const wide = new Uint16Array(size);
  for (let row = 0; row < size; row++) {
    const pair = a.codes[row] * width + (b.codes ? b.codes[row] : 0);
    if (codeOfPair[pair] < 0) {
      const set = of(a.values[Math.floor(pair / width)], b.values[pair % width]);
      const key = set.join();
      if (!codeOfSet.has(key)) codeOfSet.set(key, sets.push(set) - 1);
      codeOfPair[pair] = codeOfSet.get(key);
    }
    wide[row] = codeOfPair[pair];
  }
  return { codes: sets.length <= 0x100 ? Uint8Array.from(wide) : wide, sets };
}

/** Lines are actors and, last, events; a cell is counted by stance, the last for none. */
function cellsOf({ actors, codebook }, { size, fields }) {
  const lines = new Map(actors.map(({ id }, at) => [id, at]));
  const issues = new Map(codebook.issues.map(({ id }, at) => [id, at]));
  const line = fields.speaker.values.map((id) => (id === null ? actors.length : lines.get(id)));
  const column = fields.issue.values.map((id) => (id === null ? -1 : issues.get(id)));
  const stance = fields.stance.values.map((id) => (id === null ? STANCES.length : STANCES.indexOf(id)));
  const slots = STANCES.length + 1;
  const cells = (actors.length + 1) * issues.size * slots;
  const cell = new Uint16Array(size);
  for (let row = 0; row < size; row++) {
    const at = column[fields.issue.codes[row]];
    const place = line[fields.speaker.codes[row]] * issues.size + at;
    cell[row] = at < 0 ? cells : place * slots + stance[fields.stance.codes[row]];
  }
  return { cell, cells };
}

/** First and last day of each row, and its rung and week; weeks begin with the first day of all. */
function datesOf({ size, fields }) {
  const spans = fields.said.values.map(spanOf);
  const first = Math.min(...spans.map(({ start }) => start));
  const weekOf = (start) => (start === LATE ? -1 : Math.floor((start - first) / 7));
  const week = spans.map(({ start }) => weekOf(start));
  const weeks = Math.max(...week) + 1;
  const bins = RUNGS.length * weeks;
  const rung = fields.stage.values.map((stage) => (stage ? stage.rung : -1));
  const start = new Int16Array(size);
  const end = new Int16Array(size);
  const bin = new Uint16Array(size);
  for (let row = 0; row < size; row++) {
    const code = fields.said.codes[row];
    const at = rung[fields.stage.codes[row]];
    start[row] = spans[code].start;
    end[row] = spans[code].end;
    bin[row] = at < 0 || week[code] < 0 ? bins : at * weeks + week[code];
  }
  return { start, end, bin, bins, weeks, days: [first, Math.max(...spans.map((span) => span.end))] };
}

function spanOf(said) {
  if (said === null) return { start: LATE, end: EARLY };
  if (said.length === 10) return { start: dayOf(said), end: dayOf(said) };
  const [year, month] = said.split("-").map(Number);
  return { start: Date.UTC(year, month - 1, 1) / DAY, end: Date.UTC(year, month, 0) / DAY };
}

export function dayOf(text) {
  return Date.parse(text) / DAY;
}
