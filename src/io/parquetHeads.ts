/** The heads of the articles of a dossier from their Parquet file, each checked as an article of a file is. */
import { faultText } from "../dossier/faults";
import { readJson } from "../dossier/read";
import { articleSchema } from "../dossier/schema";
import type { ArticleHead } from "../dossier/table";
import { OpeningFault } from "./openingFault";
import { type Cell, readCells } from "./parquetColumns";
import type { Fetched } from "./parquetFetch";
import type { Known } from "./parquetValues";

export const ARTICLE_COLUMNS = [
  "article",
  "title",
  "outlet",
  "credits",
  "language",
  "reported",
  "dating_basis",
  "dating_reason",
  "source_file",
  "source_sha256",
  "source_length",
  "spellings",
  "boilerplate",
  "anomalies",
  "venues",
] as const;

const headSchema = articleSchema.omit({ codings: true });

/** The article of each row, without its codings. Throws an OpeningFault that names the row. */
export function headsOf({ layout, bytes }: Fetched, known: Known, name: string): ArticleHead[] {
  const heads: ArticleHead[] = [];
  const ids = new Set<string>();
  for (const group of layout.groups) {
    const columns = new Map(
      ARTICLE_COLUMNS.map((column) => {
        const chunk = group.columns.get(column)!;
        return [column, readCells(bytes(chunk.from, chunk.to), chunk, group.rows)];
      }),
    );
    const cell = (column: (typeof ARTICLE_COLUMNS)[number], row: number) => columns.get(column)![row]!;
    for (let row = 0; row < group.rows; row++) {
      const json = (column: "spellings" | "boilerplate" | "anomalies" | "venues") =>
        jsonOf(`${name}, row ${(group.from + row + 1).toLocaleString("en")}, ${column}`, cell(column, row));
      const read = headSchema.safeParse({
        id: cell("article", row),
        source: {
          file: cell("source_file", row),
          sha256: cell("source_sha256", row),
          length: cell("source_length", row),
        },
        title: cell("title", row),
        outlet: cell("outlet", row),
        credits: listOf(cell("credits", row)),
        language: cell("language", row),
        spellings: json("spellings"),
        reported: cell("reported", row),
        dating: { basis: cell("dating_basis", row), reason: cell("dating_reason", row) },
        boilerplate: json("boilerplate"),
        anomalies: json("anomalies"),
        venues: json("venues"),
      });
      const place = `row ${(group.from + row + 1).toLocaleString("en")}`;
      if (!read.success) {
        const { path, message } = read.error.issues[0]!;
        throw new OpeningFault(`${name}, ${place}: ${path.join(".")} ${message}.`);
      }
      if (ids.has(read.data.id)) throw new OpeningFault(`${name}, ${place}: the id ${read.data.id} stands twice.`);
      ids.add(read.data.id);
      known.checkHead(read.data, `${name}, ${place}`);
      heads.push(read.data);
    }
  }
  return heads;
}

/** A cell that holds JSON, through the reader that every JSON comes through. */
function jsonOf(place: string, cell: Cell): unknown {
  const read = readJson(place, String(cell));
  if (read.faults.length > 0 || !("json" in read)) throw new OpeningFault(`${read.faults.map(faultText)[0]}.`);
  return read.json;
}

function listOf(cell: Cell): string[] {
  return cell === null || cell === "" ? [] : String(cell).split(" ");
}
