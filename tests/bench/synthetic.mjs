/** A made-up dossier of any size: one coding object, changed from row to row, so that a million rows need no million objects. */

const PARTIES = ["us", "ru", "ua", "europe", "other", "press", "unnamed"];
const STANCES = ["affirms", "conditional", "denies", "withholds"];
const TRACKS = ["us-ru", "us-ua", "ru-ua", "multi"];
const RUNGS = ["none", "openness", "contact", "talks", "meeting", "terms", "endgame", "agreed", "implementing"];
const DAYS = 1500;
const FIRST_DAY = Date.UTC(2022, 0, 1);
const DATING = { basis: "explicit", reason: "It has a date." };

/** `{ dossier, rows() }`: vocabularies without codings, and the rows. The same each time. */
export function synthetic(size, { actors = 40, issues = 22, outlets = 100, places = 13 } = {}) {
  const articles = Math.max(1, Math.min(5000, Math.round(size / 25)));
  const terms = (ids) => ids.map((id) => ({ id, name: id, definition: "", crosswalk: {} }));
  const names = (kind, n) => Array.from({ length: n }, (_, at) => `${kind}-${at}`);
  const outletIds = names("outlet", outlets);
  const days = Array.from({ length: DAYS }, (_, at) => isoDay(at));
  const actor = (id, at) => ({
    id,
    name: id,
    short: id,
    kind: "person",
    party: PARTIES[at % 7],
    roles: [],
    spellings: [],
  });
  const place = (id, at) => ({ id, name: id, country: "CHE", precision: "city", at: [at, at], spellings: [] });
  const dossier = {
    id: "synthetic",
    title: "Synthetic",
    asOf: isoDay(DAYS - 1),
    languages: ["en"],
    codebook: {
      version: "1",
      parties: terms(PARTIES),
      kinds: terms(["statement", "event"]),
      issues: terms(names("issue", issues)),
      stances: terms(STANCES),
      stages: terms(RUNGS),
      directions: [],
      tracks: terms(TRACKS),
      venueRoles: [],
      linkTypes: [],
    },
    actors: names("actor", actors).map(actor),
    outlets: outletIds.map((id) => ({ id, kind: "paper", country: null, note: null })),
    places: names("place", places).map(place),
    articles: names("article", articles).map((id, at) => ({
      id,
      source: { file: `${id}.txt`, sha256: at.toString(16).padStart(64, "0"), length: 100_000 },
      title: `Article ${at}`,
      outlet: outletIds[(at * 7) % outlets],
      credits: [],
      language: "en",
      spellings: {},
      reported: days[Math.floor((at / articles) * DAYS)],
      dating: { basis: "explicit", reason: "It has a date." },
      boilerplate: [],
      anomalies: [],
      codings: [],
      venues: [],
    })),
    links: [],
    briefings: [],
  };
  return { dossier, size, rows: () => rowsOf(dossier, size, days) };
}

function* rowsOf({ actors, codebook: { issues }, outlets, places, articles }, size, days) {
  const random = generator(20250210);
  const [speaker, issue, via, place] = [actors, issues, outlets, places].map((list) => zipf(list.length));
  const one = (list) => list[Math.floor(random() * list.length)];
  const coding = {};
  const located = { coding, article: articles[0], places: [] };
  for (let row = 0; row < size; row++) {
    const at = Math.floor((row / size) * articles.length);
    const day = Math.floor((at / articles.length) * DAYS);
    const event = random() < 0.08;
    const stance = event ? null : one(STANCES);
    coding.kind = event ? "event" : "statement";
    coding.speaker = event ? null : actors[speaker(random())].id;
    coding.actors = event ? [actors[speaker(random())].id, actors[speaker(random())].id] : [];
    coding.issue = event && random() < 0.3 ? null : issues[issue(random())].id;
    coding.stance = stance;
    coding.withholding = stance === "withholds" ? (random() < 0.3 ? "ignorance" : "refuses") : null;
    coding.hedged = random() < 0.25;
    coding.stage = random() < 0.6 ? { rung: Math.floor(random() * 9), direction: "forward", track: one(TRACKS) } : null;
    coding.said = saidOn(random, days, Math.max(0, day - Math.floor(random() * 7)));
    coding.via =
      random() < 0.5
        ? []
        : random() < 0.7
          ? [outlets[via(random())].id]
          : [outlets[via(random())].id, outlets[via(random())].id];
    coding.id = `c${row}`;
    coding.start = (row % 1000) * 100;
    coding.end = coding.start + 90;
    coding.about = null;
    coding.window = null;
    coding.setting = null;
    coding.mode = event ? null : "indirect";
    coding.dating = coding.said === null ? null : DATING;
    coding.paraphrase = `What was coded as number ${row}`;
    coding.quote = null;
    coding.utterance = null;
    coding.note = null;
    coding.coder = "made-up";
    located.article = articles[at];
    located.places = random() < 0.1 ? [places[place(random())].id] : [];
    yield located;
  }
}

/** Mostly a day; now and then a month, or nothing. */
function saidOn(random, days, day) {
  const sort = random();
  return sort < 0.03 ? null : sort < 0.1 ? days[day].slice(0, 7) : days[day];
}

function isoDay(day) {
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

/** A sampler of 0 … n-1 in which the first come up most (zipf), from a number in [0, 1). */
function zipf(n) {
  let sum = 0;
  const sums = Array.from({ length: n }, (_, at) => {
    sum += 1 / (at + 1);
    return sum;
  });
  return (random) => {
    const wanted = random * sums.at(-1);
    return sums.findIndex((sum) => sum > wanted);
  };
}

/** Mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The Views of someone at work: a brush, choices of actors and stances, a brush under them, outlets, all cleared. */
export function trace(dossier) {
  const views = [];
  let view = {};
  const step = (change) => {
    view = Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined));
    views.push(view);
  };
  const clear = () => {
    view = {};
    views.push(view);
  };
  const chosen = new Map();
  const toggle = (facet, value) => {
    const values = new Set(chosen.get(facet));
    if (!values.delete(value)) values.add(value);
    chosen.set(facet, values);
    step({ [facet]: values.size > 0 ? [...values].sort() : undefined });
  };
  const actor = (at) => dossier.actors[at].id;
  for (let at = 0; at < 60; at++) step({ from: isoDay(at * 19), to: isoDay(Math.min(DAYS - 1, at * 19 + 365)) });
  clear();
  for (const at of [0, 1, 2, 5, 9, 0, 12, 1, 20, 2, 5, 9, 12, 20]) toggle("speaker", actor(at));
  for (const at of [3, 2, 1, 0, 3, 2, 1, 0]) toggle("stance", STANCES[at]);
  toggle("stance", "-withholds");
  toggle("stance", "-withholds");
  for (const at of [0, 1, 2, 3, 4]) toggle("speaker", actor(at));
  toggle("stance", "affirms");
  toggle("stance", "denies");
  for (let at = 0; at < 60; at++) step({ from: isoDay(200), to: isoDay(500 + at * 6) });
  for (const at of [0, 1, 0, 2, 1]) toggle("outlet", dossier.outlets[at].id);
  step({ pin: `cell:${actor(0)}~issue-0` });
  step({ pin: undefined });
  clear();
  return views;
}
