/**
 * A made-up dossier of any size, the same each time: as rows, one coding object that is changed from row to row; or as a
 * packed table, for which no coding is ever an object.
 */
import { DAYS, dayOfArticle, draws, isoDay, utteranceAt } from "./draw.mjs";
import { packedOf } from "./packed.mjs";

const PARTIES = ["us", "ru", "ua", "europe", "other", "press", "unnamed"];
export const STANCES = ["affirms", "conditional", "denies", "withholds"];
const TRACKS = ["us-ru", "us-ua", "ru-ua", "multi"];
const RUNGS = ["none", "openness", "contact", "talks", "meeting", "terms", "endgame", "agreed", "implementing"];
const DATING = { basis: "explicit", reason: "It has a date." };

/**
 * `{ dossier, size, rows(), packed() }`: vocabularies without codings; the rows; and `{ heads, table }` as a TableBuilder
 * makes them of the rows. With `utterances: 1` codings report utterances; without it none has one.
 */
export function synthetic(
  size,
  { actors = 40, issues = 22, outlets = 100, places = 13, utterances = 0, mentions = 0 } = {},
) {
  const articles = Math.max(1, Math.min(5000, Math.round(size / 25)));
  const terms = (ids) => ids.map((id) => ({ id, name: id, definition: "", crosswalk: {} }));
  const names = (kind, n) => Array.from({ length: n }, (_, at) => `${kind}-${at}`);
  const outletIds = names("outlet", outlets);
  const actor = (id, at) => ({
    id,
    name: id,
    short: id,
    kind: "person",
    party: PARTIES[at % 7],
    roles: [],
    spellings: [],
  });
  const place = (id, at) => ({ id, name: id, country: "CHE", precision: "city", at: placeAt(at), spellings: [] });
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
      reported: isoDay(dayOfArticle(at, articles)),
      dating: { basis: "explicit", reason: "It has a date." },
      boilerplate: [],
      anomalies: [],
      codings: [],
      venues: mentionsOf(id, at, articles, mentions, places),
    })),
    links: [],
    briefings: [],
  };
  const sizes = { actors, issues, outlets, places, articles };
  const words = wordsOf(dossier);
  return {
    dossier,
    size,
    rows: () => rowsOf(dossier.articles, size, draws(size, sizes), words, utterances > 0),
    packed: ({ texts = true, ids = false } = {}) =>
      packedOf(dossier, size, sizes, words, { texts, ids, utterances: utterances > 0 }),
  };
}

/** What the numbers of a draw say. */
function wordsOf({ actors, codebook: { issues }, outlets, places }) {
  const ids = (list) => list.map(({ id }) => id);
  return {
    actors: ids(actors),
    issues: ids(issues),
    outlets: ids(outlets),
    places: ids(places),
    stances: STANCES,
    tracks: TRACKS,
    days: Array.from({ length: DAYS }, (_, at) => isoDay(at)),
  };
}

function* rowsOf(articles, size, next, words, utterances) {
  const { actors, issues, outlets, places, stances, tracks, days } = words;
  const coding = {};
  const located = { coding, article: articles[0], places: [] };
  for (let row = 0; row < size; row++) {
    const draw = next();
    const { event, stance } = draw;
    const utterance = utterances ? utteranceAt(row) : -1;
    coding.kind = event ? "event" : "statement";
    coding.speaker = event ? null : actors[draw.speaker];
    coding.actors = event ? [actors[draw.first], actors[draw.second]] : [];
    coding.issue = issues[draw.issue] ?? null;
    coding.stance = stances[stance] ?? null;
    coding.withholding = coding.stance === "withholds" ? (draw.ignorance ? "ignorance" : "refuses") : null;
    coding.hedged = draw.hedged;
    coding.stage = draw.rung < 0 ? null : { rung: draw.rung, direction: "forward", track: tracks[draw.track] };
    coding.said = draw.said < 0 ? null : (days[draw.said] ?? days[draw.said - DAYS].slice(0, 7));
    coding.via = [draw.via, draw.from].filter((at) => at >= 0).map((at) => outlets[at]);
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
    coding.utterance = utterance < 0 ? null : `u${utterance}`;
    coding.note = null;
    coding.coder = "made-up";
    located.article = articles[draw.article];
    located.places = draw.place < 0 ? [] : [places[draw.place]];
    yield located;
  }
}

/** Venue mentions of an article: its share of all, most of them of the first places. */
function mentionsOf(article, at, articles, mentions, places) {
  const [from, to] = [at, at + 1].map((one) => Math.floor((one * mentions) / articles));
  return Array.from({ length: to - from }, (_, index) => {
    const n = from + index;
    return {
      id: `${article}-v${index}`,
      start: index * 100,
      end: index * 100 + 50,
      place: `place-${Math.floor(places * ((n * 0.6180339887) % 1) ** 3)}`,
      role: ["proposed", "offered", "hosted", "past"][n % 4],
      meeting: { who: ["actor-0", "actor-1"], level: n % 3 ? "leaders" : "advisers" },
      speaker: n % 5 ? `actor-${n % 7}` : null,
      via: n % 3 ? [`outlet-${n % 11}`] : [],
      when: isoDay(Math.floor((at / articles) * DAYS)),
    };
  });
}

function placeAt(at) {
  return at < 80 ? [at, at] : [((at * 47) % 340) - 170, ((at * 29) % 120) - 50];
}
