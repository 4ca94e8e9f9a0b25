/** Mosaic: a client for each result, one crossfilter selection, its cubes on; results are not kept, cubes of one trace not for the next. */
import {
  Coordinator,
  clauseIntervals,
  clausePoints,
  MosaicClient,
  Selection,
  wasmConnector,
} from "@uwdata/mosaic-core";
import { count, Query } from "@uwdata/mosaic-sql";
import { bringIn, startDuckDB } from "./duckdbTable.mjs";
import * as duckdb from "./node_modules/@uwdata/mosaic-core/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs";
import worker from "./node_modules/@uwdata/mosaic-core/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasm from "./node_modules/@uwdata/mosaic-core/node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import { byValue, stepper } from "./steps.mjs";

export function boot() {
  return startDuckDB(duckdb, worker, wasm);
}

export async function open(coded, database) {
  const connection = await database.connect();
  await bringIn(connection, coded);
  const { facets, cells, bins, days } = coded;
  const coordinator = new Coordinator(wasmConnector({ duckdb: database, connection }), { cache: false, logger: null });
  const selection = Selection.crossfilter();
  const clients = facets.map(({ name, sets }) => new Counts(selection, `f_${name}`, sets.length));
  const cell = new Counts(selection, "cell", cells + 1);
  const bin = new Counts(selection, "bin", bins + 1);
  for (const client of [...clients, cell, bin]) coordinator.connect(client);
  await settled([...clients, cell, bin]);

  const to = stepper(coded);
  const window = {};
  const scale = { type: "linear", domain: days, range: [0, days[1] - days[0]] };
  const publish = async (clause) => {
    selection.update(clause);
    await selection.pending("value");
  };
  return {
    async step(view) {
      const { moved, active, window: at, windowMoved } = to(view);
      if (active.length === 0 && !at) {
        selection.reset();
        await selection.pending("value");
      } else {
        if (windowMoved) {
          const value = at && [
            [days[0], at.to],
            [at.from, days[1]],
          ];
          await publish(clauseIntervals(["first", "last"], value, { source: window, scales: [scale, scale] }));
        }
        for (const { at, clause } of moved) {
          const points = clause?.codes.map((code) => [code]);
          await publish(clausePoints([clients[at].column], points, { source: clients[at] }));
        }
      }
      return {
        matched: cell.counts.reduce((sum, n) => sum + n, 0),
        cells: cell.counts,
        bins: bin.counts,
        facets: facets.map((facet, at) => byValue(facet, clients[at].counts)),
      };
    },
    /** Drops the cubes. */
    async reset() {
      await coordinator.preaggregator.dropSchema();
    },
  };
}

class Counts extends MosaicClient {
  constructor(selection, column, size) {
    super(selection);
    this.column = column;
    this.size = size;
  }

  query(filter = []) {
    return Query.from("t").select({ code: this.column, n: count() }).where(filter).groupby(this.column);
  }

  queryResult(data) {
    const [code, n] = ["code", "n"].map((name) => data.getChild(name).toArray());
    this.counts = new Int32Array(this.size);
    for (let row = 0; row < code.length; row++) this.counts[code[row]] = Number(n[row]);
    return this;
  }

  queryError(error) {
    throw error;
  }
}

/** Each client waits first for itself to be prepared, then for its answer. */
async function settled(clients) {
  while (clients.some(({ counts }) => !counts)) {
    await Promise.all(clients.map(({ pending }) => pending));
    await new Promise((done) => setTimeout(done));
  }
}
