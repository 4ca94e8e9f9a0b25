import type { Dossier } from "../../dossier/types";
import type { Source } from "../ground";
import { aboutRow, articleRows, codingRows, creation, TABLES } from "./tables";

/** So many characters go in one insert. */
const BATCH = 8_000_000;

/**
 * Makes the tables in a database that has none of them, and fills them. `run` sends one statement, with the rows of an
 * insert behind it; `tell` hears of the rows that are in. What tells that the tables are there is inserted last: tables that
 * were left half loaded are refused.
 */
export async function load(
  dossier: Dossier,
  source: Pick<Source, "columns" | "located">,
  database: string,
  run: (statement: string, rows?: string) => Promise<unknown>,
  tell: (table: string, rows: number) => void = () => {},
): Promise<void> {
  for (const statement of creation(database)) await run(statement);
  const rows = {
    articles: articleRows(dossier),
    codings: codingRows(dossier, source),
    about: [aboutRow(dossier, source.columns.size)],
  };
  for (const table of ["articles", "codings", "about"] as const) {
    const insert = `INSERT INTO ${database}.${table} (${TABLES[table].map(([name]) => name).join(", ")}) FORMAT JSONEachRow`;
    let [batch, done] = [[] as string[], 0];
    let length = 0;
    const send = async () => {
      if (batch.length === 0) return;
      await run(insert, batch.join("\n"));
      done += batch.length;
      tell(table, done);
      [batch, length] = [[], 0];
    };
    for (const row of rows[table]) {
      const line = JSON.stringify(row);
      batch.push(line);
      length += line.length;
      if (length > BATCH) await send();
    }
    await send();
  }
}
