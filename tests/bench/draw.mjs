/** One made-up coding after the other as plain numbers, the same each time: what synthetic.mjs and packed.mjs make codings of. */

export const DAYS = 1500;
const STANCES = 4;
const TRACKS = 4;
const RUNGS = 9;
const FIRST_DAY = Date.UTC(2022, 0, 1);

/**
 * A function that draws the coding of the next row of `size` and answers the same object each time, changed: indices
 * into the vocabularies, -1 for none. `said` is a day below DAYS, or DAYS and more for the month of a day.
 */
export function draws(size, { actors, issues, outlets, places, articles }) {
  const random = generator(20250210);
  const [speaker, issue, via, place] = [actors, issues, outlets, places].map(zipf);
  const below = (n) => Math.floor(random() * n);
  const draw = {};
  let row = 0;
  return () => {
    const article = articleAt(row, size, articles);
    const day = dayOfArticle(article, articles);
    const event = random() < 0.08;
    draw.row = row++;
    draw.article = article;
    draw.event = event;
    draw.stance = event ? -1 : below(STANCES);
    draw.speaker = event ? -1 : speaker(random());
    draw.first = event ? speaker(random()) : -1;
    draw.second = event ? speaker(random()) : -1;
    draw.issue = event && random() < 0.3 ? -1 : issue(random());
    draw.ignorance = draw.stance === WITHHOLDS && random() < 0.3;
    draw.hedged = random() < 0.25;
    const staged = random() < 0.6;
    draw.rung = staged ? below(RUNGS) : -1;
    draw.track = staged ? below(TRACKS) : -1;
    draw.said = saidOn(Math.max(0, day - below(7)), random());
    const hops = random() < 0.5 ? 0 : random() < 0.7 ? 1 : 2;
    draw.via = hops > 0 ? via(random()) : -1;
    draw.from = hops > 1 ? via(random()) : -1;
    draw.place = random() < 0.1 ? place(random()) : -1;
    return draw;
  };
}

const WITHHOLDS = 3;

/** Rows stand by article, as many in one as in another. */
export function articleAt(row, size, articles) {
  return Math.floor((row / size) * articles);
}

export function dayOfArticle(article, articles) {
  return Math.floor((article / articles) * DAYS);
}

/** The utterance that a row reports, by number; -1 for none. About two rows have one in common. */
export function utteranceAt(row) {
  const any = Math.imul(row, 2654435761) >>> 0;
  return any % 10 < 3 ? -1 : Math.floor(row / 8) * 3 + ((any >>> 8) % 3);
}

export function isoDay(day) {
  return new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);
}

/** Mostly the day; now and then its month, or nothing. */
function saidOn(day, random) {
  return random < 0.03 ? -1 : random < 0.1 ? DAYS + day : day;
}

/** A sampler of 0 … n-1 in which the first come up most (zipf), from a number in [0, 1). */
function zipf(n) {
  let sum = 0;
  const sums = Float64Array.from({ length: n }, (_, at) => {
    sum += 1 / (at + 1);
    return sum;
  });
  return (random) => {
    const wanted = random * sum;
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
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
