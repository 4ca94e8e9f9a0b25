import type { Dossier } from "../../dossier/types";
import type { Source } from "../ground";
import { aboutRow, articleRows, type Cluster, codingRows, creation, type Row, TABLES } from "./tables";

/** So many characters go in one insert. */
const BATCH = 8_000_000;

/** Sends one statement, with the rows of an insert behind it. */
type Run = (statement: string, rows?: string) => Promise<unknown>;

/**
 * Makes the tables in a database that has none of them, and fills them. `tell` hears of the rows that are in. What says that
 * the tables are there is inserted last: tables that were left half loaded are refused.
 */
export async function load(
  dossier: Dossier,
  source: Pick<Source, "columns" | "located">,
  { database, cluster, run, tell = () => {} }: Loading,
): Promise<void> {
  for (const statement of creation(database, cluster)) await run(statement);
  const { size } = source.columns;
  const rows = { articles: articleRows(dossier), codings: each(size, codingRows(dossier, source)) };
  for (const table of ["articles", "codings"] as const) await insert(table, rows[table], { database, run, tell });
  await insert("about", [aboutRow(dossier, size)], { database, run, tell });
}

interface Loading {
  readonly database: string;
  readonly cluster?: Cluster | undefined;
  readonly run: Run;
  readonly tell?: (table: string, rows: number) => void;
}

async function insert(
  table: keyof typeof TABLES,
  rows: Iterable<Row> | AsyncIterable<Row>,
  { database, run, tell }: Required<Omit<Loading, "cluster">>,
): Promise<void> {
  const columns = TABLES[table].map(([name]) => name).join(", ");
  let [batch, length, done] = [[] as string[], 0, 0];
  const send = async () => {
    if (batch.length === 0) return;
    await run(`INSERT INTO ${database}.${table} (${columns}) FORMAT JSONEachRow`, batch.join("\n"));
    done += batch.length;
    tell(table, done);
    [batch, length] = [[], 0];
  };
  for await (const row of rows) {
    const line = JSON.stringify(row);
    batch.push(line);
    length += line.length;
    if (length > BATCH) await send();
  }
  await send();
}

/** Waits for the texts of a row that are still on their way. */
async function* each(size: number, rowAt: (row: number) => Row): AsyncGenerator<Row> {
  for (let row = 0; row < size; row++) {
    let made: Row | undefined;
    while (!made)
      try {
        made = rowAt(row);
      } catch (pending) {
        if (!(pending instanceof Promise)) throw pending;
        await pending;
      }
    yield made;
  }
}
