/**
 * What one writes first: an array of objects, filtered and grouped anew by each panel and each facet list. `passes` is how
 * often it goes through all rows for one View, and `failing(view)` has by row a bit for each clause that it fails.
 */

const DAY = 86_400_000;

export function naiveOf(dossier, facetNames, rows) {
  const party = new Map(dossier.actors.map(({ id, party }) => [id, party]));
  const all = Array.from(rows, ({ coding, article, places }) => ({
    party: [...new Set((coding.speaker ? [coding.speaker] : coding.actors).map((id) => party.get(id)))],
    speaker: coding.speaker ? [coding.speaker] : [...new Set(coding.actors)],
    issue: coding.issue ? [coding.issue] : [],
    stance: coding.stance ? [coding.stance] : [],
    track: coding.stage ? [coding.stage.track] : [],
    rung: coding.stage ? [dossier.codebook.stages[coding.stage.rung].id] : [],
    kind: [coding.kind],
    outlet: [article.outlet],
    article: [article.id],
    via: [...new Set(coding.via)],
    venue: places,
    hops: [["first-hand", "one", "two-or-more"][coding.via.length]],
    sourcing: [coding.speaker && party.get(coding.speaker) === "unnamed" ? "unnamed" : "named"],
    hedged: [coding.hedged ? "yes" : "no"],
    row: coding.speaker ?? "reported",
    ...daysOf(coding.said),
  }));
  const clausesOf = (view) => {
    const from = view.from ? dayOf(view.from) : Number.NEGATIVE_INFINITY;
    const to = view.to ? dayOf(view.to) : Number.POSITIVE_INFINITY;
    const window = Boolean(view.from || view.to);
    const facets = facetNames.filter((facet) => view[facet]).map((facet) => [facet, clauseOf(view[facet])]);
    return { outside: (row) => window && (row.start === null || row.end < from || row.start > to), facets };
  };
  const answer = (view) => {
    const { outside, facets: clauses } = clausesOf(view);
    const passes = (row, but) => {
      if (but !== "window" && outside(row)) return false;
      if (view.pin && but !== "pin" && view.pin !== `cell:${row.row}~${row.issue[0]}`) return false;
      return clauses.every(([facet, clause]) => facet === but || clause(row[facet]));
    };
    const under = (but) => all.filter((row) => passes(row, but));
    const inView = under();
    const cells = countBy(
      under("pin").filter((row) => row.issue.length > 0),
      (row) => [`${row.row} ${row.issue[0]} ${row.stance[0]}`],
    );
    const stages = countBy(
      inView.filter((row) => row.rung.length > 0 && row.start !== null),
      (row) => [`${row.rung[0]} ${Math.floor(row.start / 7)}`],
    );
    const overview = new Map();
    for (const { start, end } of under("window"))
      for (let day = start; start !== null && day <= end; day++) overview.set(day, (overview.get(day) ?? 0) + 1);
    const facets = Object.fromEntries(facetNames.map((facet) => [facet, countBy(under(facet), (row) => row[facet])]));
    return { matched: inView.length, cells, stages, overview, facets };
  };
  const failing = (view) => {
    const { outside, facets } = clausesOf(view);
    const bits = facets.map(([facet, clause]) => [1 << (1 + facetNames.indexOf(facet)), facet, clause]);
    return Uint32Array.from(all, (row) =>
      bits.reduce((mask, [bit, facet, clause]) => (clause(row[facet]) ? mask : mask | bit), outside(row) ? 1 : 0),
    );
  };
  return Object.assign(answer, { failing, passes: 3 + facetNames.length });
}

function clauseOf(values) {
  const wanted = new Set(values.filter((value) => !value.startsWith("-")));
  const unwanted = new Set(values.filter((value) => value.startsWith("-")).map((value) => value.slice(1)));
  return (own) =>
    (wanted.size === 0 || own.some((value) => wanted.has(value))) && !own.some((value) => unwanted.has(value));
}

function countBy(rows, keys) {
  const counts = new Map();
  for (const row of rows) for (const key of keys(row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function daysOf(said) {
  if (said === null) return { start: null, end: null };
  if (said.length === 10) return { start: dayOf(said), end: dayOf(said) };
  const [year, month] = said.split("-").map(Number);
  return { start: Date.UTC(year, month - 1, 1) / DAY, end: Date.UTC(year, month, 0) / DAY };
}

function dayOf(text) {
  return Date.parse(text) / DAY;
}
