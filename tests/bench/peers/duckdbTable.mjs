/** The columns as a table `t` of a DuckDB, brought in by Arrow. Column names: the facets' own in `f_`, cell, bin, first, last. */
import { tableFromArrays, tableToIPC } from "apache-arrow";

export async function bringIn(connection, { facets, cell, bin, start, end }) {
  const columns = Object.fromEntries(facets.map(({ name, codes }) => [`f_${name}`, codes]));
  const arrow = tableFromArrays({ ...columns, cell, bin, first: start, last: end });
  await connection.insertArrowFromIPCStream(tableToIPC(arrow, "stream"), { name: "t", create: true });
}

/** Starts a DuckDB of the package's own files: nothing comes from another server. */
export async function startDuckDB({ AsyncDuckDB, VoidLogger }, worker, wasm) {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(new URL(worker, location.href)));
  await database.instantiate(new URL(wasm, location.href).href);
  return database;
}
