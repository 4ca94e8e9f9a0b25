/**
 * Krippendorff's alpha, after K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011): for any number of coders, with
 * missing values, by way of the coincidence matrix. A unit is the list of the values that its coders gave; null or undefined is
 * missing, and a unit with fewer than two values is left out.
 */
export function alpha(units, scale = "nominal") {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null && value !== undefined))
    .filter((unit) => unit.length > 1);
  const values = [...new Set(pairable.flat())].sort((a, b) => (a < b ? -1 : 1));
  const index = new Map(values.map((value, at) => [value, at]));
  const together = values.map(() => values.map(() => 0));
  for (const unit of pairable)
    for (const [i, first] of unit.entries())
      for (const [j, second] of unit.entries())
        if (i !== j) together[index.get(first)][index.get(second)] += 1 / (unit.length - 1);

  const totals = together.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = totals.reduce((sum, total) => sum + total, 0);
  let observed = 0;
  let expected = 0;
  for (const [c, row] of together.entries())
    for (const [k, count] of row.entries()) {
      const far = distance(scale, values, totals, c, k);
      observed += count * far;
      expected += (totals[c] * totals[k] * far) / (all - 1);
    }
  return { alpha: expected === 0 ? Number.NaN : 1 - observed / expected, units: pairable.length };
}

/** The squared difference of two values of a scale. */
function distance(scale, values, totals, c, k) {
  if (c === k) return 0;
  if (scale === "nominal") return 1;
  if (scale === "interval") return (values[c] - values[k]) ** 2;
  if (scale !== "ordinal") throw new Error(`No such scale: ${scale}`);
  const [from, to] = c < k ? [c, k] : [k, c];
  const between = totals.slice(from, to + 1).reduce((sum, total) => sum + total, 0);
  return (between - (totals[from] + totals[to]) / 2) ** 2;
}

/**
 * A percentile bootstrap interval of alpha: units drawn again with replacement. Seeded, so that it comes out the same each time. A draw in
 * which nothing varies has no alpha; how many there were is told in `dropped`.
 */
export function interval(units, scale, { resamples = 2000, seed = 1, level = 0.95 } = {}) {
  const random = generator(seed);
  const drawn = [];
  for (let round = 0; round < resamples; round += 1) {
    const value = alpha(
      units.map(() => units[Math.floor(random() * units.length)]),
      scale,
    ).alpha;
    if (!Number.isNaN(value)) drawn.push(value);
  }
  drawn.sort((a, b) => a - b);
  const at = (share) => drawn[Math.min(drawn.length - 1, Math.floor(share * drawn.length))];
  return { low: at((1 - level) / 2), high: at(1 - (1 - level) / 2), dropped: resamples - drawn.length };
}

/** Mulberry32: numbers from 0 to 1 that a seed settles. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
