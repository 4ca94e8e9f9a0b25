/** The made-up codings as a packed table (src/dossier/table.ts), code by code: ten million in some seconds. */
import { articleAt, DAYS, draws, utteranceAt } from "./draw.mjs";

/** `{ heads, table }`, equal to what a TableBuilder makes of the rows. Without `texts` every text is empty, but for ids with `ids`. */
export function packedOf({ articles }, size, sizes, words, { texts, ids, utterances }) {
  const { heads, target } = ordered(articles, size);
  const fields = fieldsOf(size, words);
  if (utterances) fields.utterance = new FieldOf(size, size, (key) => (key === 0 ? null : `u${key - 1}`));
  const article = codesFor(articles.length, size);
  const start = new Uint32Array(size);
  const end = new Uint32Array(size);
  const next = draws(size, sizes);
  const [actors, outlets, tracks] = [words.actors, words.outlets, words.tracks].map(({ length }) => length);
  for (let row = 0; row < size; row++) {
    const draw = next();
    const { first, second, via, from } = draw;
    const at = target.base[draw.article] + row;
    article[at] = target.place[draw.article];
    start[at] = (row % 1000) * 100;
    end[at] = start[at] + 90;
    fields.kind.set(at, draw.event ? 1 : 0);
    fields.speaker.set(at, draw.speaker + 1);
    fields.actors.set(at, first < 0 ? 0 : 1 + first * actors + second);
    fields.issue.set(at, draw.issue + 1);
    fields.stance.set(at, draw.stance + 1);
    fields.hedged.set(at, draw.hedged ? 1 : 0);
    fields.withholding.set(at, draw.stance < 3 ? 0 : draw.ignorance ? 1 : 2);
    fields.stage.set(at, draw.rung < 0 ? 0 : 1 + draw.rung * tracks + draw.track);
    fields.said.set(at, draw.said < 0 ? 0 : draw.said < DAYS ? 1 + draw.said : monthKey(words.days, draw.said - DAYS));
    fields.basis.set(at, draw.said < 0 ? 0 : 1);
    fields.via.set(at, via < 0 ? 0 : from < 0 ? 1 + via : 1 + outlets + via * outlets + from);
    fields.mode.set(at, draw.event ? 0 : 1);
    fields.places.set(at, draw.place + 1);
    fields.utterance.set(at, utterances ? utteranceAt(row) + 1 : 0);
    fields.about.set(at, 0);
    fields.window.set(at, 0);
    fields.coder.set(at, 0);
  }
  const done = Object.fromEntries(FIELDS.map((name) => [name, fields[name].done()]));
  const texted = texts ? textsOf(size, target.rows(), done.basis) : emptyTexts(size);
  if (ids) texted.id = idsOf(target.rows());
  return { heads, table: { size, article, start, end, fields: done, texts: texted } };
}

/** The order of a table's fields. */
const FIELDS =
  "kind speaker actors about issue stance hedged withholding stage said basis window via mode utterance coder places".split(
    " ",
  );
const REASON = "It has a date.";
const TEXTS = ["id", "paraphrase", "quote", "setting", "reason", "note"];

/** Articles as a dossier has them, by date and then by id, and where the rows of each go. */
function ordered(articles, size) {
  const order = [...articles.keys()].sort((a, b) => {
    const [x, y] = [articles[a], articles[b]];
    return x.reported === y.reported ? (x.id < y.id ? -1 : 1) : x.reported < y.reported ? -1 : 1;
  });
  const counts = new Uint32Array(articles.length);
  for (let row = 0; row < size; row++) counts[articleAt(row, size, articles.length)]++;
  const firsts = counts.map((_, at) => (at === 0 ? 0 : counts.subarray(0, at).reduce((sum, count) => sum + count, 0)));
  const place = new Uint32Array(order.length);
  // What is added to a row's number to have its place in the table.
  const base = new Int32Array(order.length);
  let length = 0;
  order.forEach((at, index) => {
    place[at] = index;
    base[at] = length - firsts[at];
    length += counts[at];
  });
  const rows = () => {
    const all = new Uint32Array(size);
    for (let row = 0; row < size; row++) all[base[articleAt(row, size, articles.length)] + row] = row;
    return all;
  };
  const heads = order.map((at) => {
    const { codings, ...head } = articles[at];
    return head;
  });
  return { heads, target: { place, base, rows } };
}

function fieldsOf(size, { actors, issues, outlets, places, stances, tracks, days }) {
  const or = (list) => (key) => list[key - 1] ?? null;
  const one = (value) => new FieldOf(size, 1, () => value);
  const [A, V] = [actors.length, outlets.length];
  const via = (key) => {
    if (key === 0) return [];
    return key <= V ? [outlets[key - 1]] : [outlets[Math.floor((key - 1 - V) / V)], outlets[(key - 1 - V) % V]];
  };
  const stage = (key) => ({
    rung: Math.floor((key - 1) / tracks.length),
    direction: "forward",
    track: tracks[(key - 1) % tracks.length],
  });
  return {
    kind: new FieldOf(size, 2, (key) => ["statement", "event"][key]),
    speaker: new FieldOf(size, A + 1, or(actors)),
    actors: new FieldOf(size, A * A + 1, (key) =>
      key === 0 ? [] : [actors[Math.floor((key - 1) / A)], actors[(key - 1) % A]],
    ),
    about: one(null),
    issue: new FieldOf(size, issues.length + 1, or(issues)),
    stance: new FieldOf(size, stances.length + 1, or(stances)),
    hedged: new FieldOf(size, 2, (key) => key === 1),
    withholding: new FieldOf(size, 3, (key) => [null, "ignorance", "refuses"][key]),
    stage: new FieldOf(size, 9 * tracks.length + 1, (key) => (key === 0 ? null : stage(key))),
    said: new FieldOf(size, 2 * DAYS + 1, (key) =>
      key === 0 ? null : (days[key - 1] ?? days[key - 1 - DAYS].slice(0, 7)),
    ),
    basis: new FieldOf(size, 2, or(["explicit"])),
    window: one(null),
    via: new FieldOf(size, 1 + V + V * V, via),
    mode: new FieldOf(size, 2, or(["indirect"])),
    utterance: one(null),
    coder: one("made-up"),
    places: new FieldOf(size, places.length + 1, (key) => (key === 0 ? [] : [places[key - 1]])),
  };
}

/** A month has the key of its first day, after those of the days. */
function monthKey(days, day) {
  return 1 + DAYS + Math.max(0, day - Number(days[day].slice(8)) + 1);
}

/** Keys become codes in the order in which they first come. */
class FieldOf {
  #codeOf;
  #codes;
  #meaning;
  #values = [];

  constructor(size, keys, meaning) {
    this.#codeOf = keys > 1 << 20 ? new Sparse() : new Dense(keys + 1);
    this.#codes = codesFor(keys, size);
    this.#meaning = meaning;
  }

  set(at, key) {
    let code = this.#codeOf.get(key);
    if (code < 0) {
      code = this.#values.push(this.#meaning(key)) - 1;
      this.#codeOf.set(key, code);
    }
    this.#codes[at] = code;
  }

  done() {
    const narrow = codesFor(this.#values.length, 0).constructor;
    return {
      values: this.#values,
      codes: this.#codes instanceof narrow ? this.#codes : narrow.from(this.#codes),
    };
  }
}

class Dense {
  #codes;
  constructor(keys) {
    this.#codes = new Int32Array(keys).fill(-1);
  }
  get(key) {
    return this.#codes[key];
  }
  set(key, code) {
    this.#codes[key] = code;
  }
}

class Sparse {
  #codes = new Map();
  get(key) {
    return this.#codes.get(key) ?? -1;
  }
  set(key, code) {
    this.#codes.set(key, code);
  }
}

/** In one byte a row where so many codes fit it, else in two, else in four. */
function codesFor(count, size) {
  return count <= 0x100 ? new Uint8Array(size) : count <= 0x10000 ? new Uint16Array(size) : new Uint32Array(size);
}

/** `rows`: by place in the table the number of the row. */
function textsOf(size, rows, basis) {
  const encoder = new TextEncoder();
  const none = Uint8Array.of(0xff);
  const dated = encoder.encode(REASON);
  const either = (textAt) =>
    block(
      size,
      (at) => textAt(at).length,
      (bytes, start, at) => bytes.set(textAt(at), start),
    );
  return {
    id: idsOf(rows),
    paraphrase: numbered("What was coded as number ", rows),
    quote: either(() => none),
    setting: either(() => none),
    reason: either((at) => (basis.values[basis.codes[at]] === null ? none : dated)),
    note: either(() => none),
  };
}

function idsOf(rows) {
  return numbered("c", rows);
}

/** The words and the number of the row. */
function numbered(words, rows) {
  const before = new TextEncoder().encode(words);
  return block(
    rows.length,
    (at) => before.length + digits(rows[at]),
    (bytes, start, at, end) => {
      bytes.set(before, start);
      for (let rest = rows[at], place = end - 1; place >= start + before.length; rest = Math.floor(rest / 10))
        bytes[place--] = 48 + (rest % 10);
    },
  );
}

function block(size, lengthAt, write) {
  const ends = new Uint32Array(size);
  let length = 0;
  for (let at = 0; at < size; at++) {
    length += lengthAt(at);
    ends[at] = length;
  }
  const bytes = new Uint8Array(length);
  for (let at = 0; at < size; at++) write(bytes, at === 0 ? 0 : ends[at - 1], at, ends[at]);
  return { bytes, ends };
}

function digits(number) {
  let count = 1;
  for (let rest = number; rest >= 10; rest = Math.floor(rest / 10)) count++;
  return count;
}

function emptyTexts(size) {
  const text = { bytes: new Uint8Array(0), ends: new Uint32Array(size) };
  return Object.fromEntries(TEXTS.map((name) => [name, text]));
}
