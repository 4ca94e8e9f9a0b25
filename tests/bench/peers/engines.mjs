/** Who is measured, and in which file. `own` is Parley itself; `peer` is one that the ratios are against. */
const ENGINES = [
  { name: "Parley", file: "parley.mjs", own: true },
  { name: "Parley (worker)", file: "parleyThread.mjs", own: true },
  { name: "Parley (utterances)", file: "parley.mjs", own: true, count: "utterances" },
  { name: "Parley (origins)", file: "parley.mjs", own: true, count: "origins" },
  { name: "crossfilter2", file: "crossfilter2.mjs", peer: true },
  { name: "Mosaic", file: "mosaic.mjs", peer: true },
  { name: "DuckDB-WASM", file: "duckdb.mjs" },
  { name: "arquero", file: "arquero.mjs", strides: { 1000000: 8 } },
];

/** Beyond this only Parley's worker is asked. */
const MOST = 1_000_000;

/** Who takes part at so many rows, and every how many steps it is asked for an answer. `wanted` has names, `peers` says whether the others are there. */
export function takingPart(rows, { wanted, peers }) {
  return ENGINES.filter(({ name }) => !wanted || wanted.includes(name))
    .filter(({ own, file }) => (own || peers) && (rows <= MOST || file === "parleyThread.mjs"))
    .map((engine) => ({ ...engine, every: engine.strides?.[rows] ?? 1 }));
}
