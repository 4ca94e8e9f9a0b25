/** DuckDB-WASM: a step is one statement, all counts under all clauses by GROUPING SETS, and a count for each facet that has a clause. */
import * as duckdb from "@duckdb/duckdb-wasm";
import worker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasm from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { bringIn, startDuckDB } from "./duckdbTable.mjs";
import { byValue, stepper } from "./steps.mjs";

export function boot() {
  return startDuckDB(duckdb, worker, wasm);
}

export async function open(coded, database) {
  const connection = await database.connect();
  await bringIn(connection, coded);
  const { facets, cells, bins } = coded;
  const names = [...facets.map(({ name }) => `f_${name}`), "cell", "bin"];
  const sizes = [...facets.map(({ sets }) => sets.length), cells + 1, bins + 1];
  // GROUPING has a bit for each column that is not grouped by; the first column has the highest.
  const every = 2 ** names.length - 1;
  const partOf = new Map(names.map((_, at) => [every - 2 ** (names.length - 1 - at), at]));
  const to = stepper(coded);
  return {
    async step(view) {
      const { active, window } = to(view);
      const where = (but) => {
        const clauses = active.filter((clause) => clause !== but).map((clause) => sqlOf(names[clause.at], clause));
        if (window) clauses.push(`first <= ${window.to}`, `last >= ${window.from}`);
        return clauses.length > 0 ? `WHERE ${clauses.join(" AND ")}` : "";
      };
      const sets = `SELECT GROUPING(${names.join()})::INTEGER AS part, COALESCE(${names
        .map((name) => `${name}::INTEGER`)
        .join()}) AS code, count(*)::INTEGER AS n FROM t ${where()} GROUP BY GROUPING SETS (${names
        .map((name) => `(${name})`)
        .join()})`;
      const own = active.map(
        (clause) =>
          `SELECT ${-1 - clause.at} AS part, ${names[clause.at]}::INTEGER AS code, count(*)::INTEGER AS n FROM t ${where(clause)} GROUP BY ${names[clause.at]}`,
      );
      const answer = await connection.query([sets, ...own].join(" UNION ALL "));
      const [part, code, n] = ["part", "code", "n"].map((name) => answer.getChild(name).toArray());
      const counts = sizes.map((size) => new Int32Array(size));
      const without = active.map(({ at }) => ({ at, counts: new Int32Array(sizes[at]) }));
      for (let row = 0; row < n.length; row++) {
        const into =
          part[row] >= 0 ? counts[partOf.get(part[row])] : without.find(({ at }) => at === -1 - part[row]).counts;
        into[code[row]] = n[row];
      }
      for (const one of without) counts[one.at] = one.counts;
      const [bin, cell] = [counts.pop(), counts.pop()];
      return {
        matched: cell.reduce((sum, count) => sum + count, 0),
        cells: cell,
        bins: bin,
        facets: facets.map((facet, at) => byValue(facet, counts[at])),
      };
    },
  };
}

function sqlOf(name, { codes, range }) {
  if (codes.length === 0) return "false";
  return range ? `${name} BETWEEN ${range[0]} AND ${range[1]}` : `${name} IN (${codes.join()})`;
}
