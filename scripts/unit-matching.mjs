/**
 * Which codings of two coders are the same unit. The rule, for the codings of one article:
 * 1. Two codings, one of each coder, are candidates if their stretches share at least one character. Their overlap is what
 *    they share, divided by what they cover together (intersection over union, 0 to 1), and must be at least `least`.
 * 2. Candidates are taken from the largest overlap down, each coding at most once.
 * 3. Among equal overlaps those come first that have the same kind and speaker, then those of the same kind, then those earlier in the
 *    text, then by id. No other coded variable is looked at; with `tieBy: "issue"` the same issue comes before kind and speaker.
 */
export function matchUnits(first, second, { least = 0, tieBy = "source" } = {}) {
  const candidates = first
    .flatMap((a) => second.map((b) => ({ a, b, overlap: overlapOf(a, b) })))
    .filter(({ overlap }) => overlap > 0 && overlap >= least)
    .sort((x, y) => y.overlap - x.overlap || likeness(y, tieBy) - likeness(x, tieBy) || inText(x, y));
  const taken = new Set();
  const pairs = [];
  for (const pair of candidates) {
    if (taken.has(pair.a) || taken.has(pair.b)) continue;
    taken.add(pair.a).add(pair.b);
    pairs.push(pair);
  }
  return { pairs, onlyFirst: first.filter((a) => !taken.has(a)), onlySecond: second.filter((b) => !taken.has(b)) };
}

/** Intersection over union of two stretches: 0 where they share nothing, 1 where they are the same. */
export function overlapOf(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (a.end - a.start + b.end - b.start - shared);
}

function likeness({ a, b }, tieBy) {
  const sameKind = a.kind === b.kind;
  const source = (sameKind ? 1 : 0) + (sameKind && a.speaker === b.speaker ? 1 : 0);
  return source + (tieBy === "issue" && a.issue === b.issue ? 4 : 0);
}

function inText(x, y) {
  return x.a.start - y.a.start || x.b.start - y.b.start || compare(x.a.id, y.a.id) || compare(x.b.id, y.b.id);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For each character of a text whether a coder coded it: 1 or 0. */
export function coverage(codings, length) {
  const covered = new Uint8Array(length);
  for (const { start, end } of codings) covered.fill(1, start, end);
  return covered;
}
