import { cut } from "../../dossier/cut";
import { isoDay } from "../../dossier/days";
import type { ArticleHead, PackedTable } from "../../dossier/table";
import { TableBuilder } from "../../dossier/tableBuilder";
import { Articles } from "./articles";
import { Codings } from "./codings";
import { EventRows } from "./events";
import { FaultBook } from "./faultBook";
import { idOf } from "./ids";
import { LIMITS, Refusal } from "./limits";
import type { EventPlan, TablePlan } from "./plan";
import { isColumn } from "./plan";
import { type Progress, readerOf, readFile } from "./reading";
import type { Checked, Whole } from "./result";
import { TableRows, type Target } from "./rows";
import { type Known, type Used, World } from "./world";

/** What has been read, checked and not yet loaded. */
export interface Run {
  readonly checked: Checked;
  /** Makes the dossier of the sound rows; once. */
  take(title: string): Whole;
}

/** Reads a whole file by a plan. Throws a Refusal where nothing of it can be loaded. */
export async function runTable(
  file: File,
  plan: TablePlan | EventPlan,
  known: Known,
  tell: (progress: Progress) => void,
): Promise<Run> {
  const builder = new TableBuilder();
  const world = new World(known);
  const articles = new Articles(builder);
  const reader = readerOf(plan.format, plan.columns, () => sink, wantedOf(plan));
  const faults = new FaultBook(() => reader.line);
  const numbered = plan.kind === "table" && plan.fields.get("coding") == null;
  const codings = new Codings(builder, articles, faults, numbered);
  const target: Target = { world, articles, codings, faults, file: nameOf(file) };
  const events = plan.kind === "events" ? new EventRows(plan, target) : null;
  const table = plan.kind === "table" ? new TableRows(plan, target) : null;
  const rows = (events ?? table)!;
  let count = 0;
  const sink = {
    faults,
    head() {},
    row(cells: readonly string[]) {
      if (count === LIMITS.rows) throw new Refusal(`The file has more than ${LIMITS.rows.toLocaleString("en")} rows.`);
      count++;
      rows.read(cells);
    },
  };
  await readFile(file, reader, (bytes) => {
    tell({ rows: count, bytes, of: file.size });
    return true;
  });
  const found = faults.done();
  const passed = events?.passed ?? 0;
  return {
    checked: {
      sound: builder.size,
      rows: builder.size + found.rows + passed,
      articles: articles.taken,
      faults: found,
      unknown: table?.unknown ?? new Map(),
      codes: events?.codes ?? [],
      passed,
    },
    take(title) {
      const { heads, table } = builder.done();
      const asOf = isoDay(articles.last);
      const languages = [...articles.languages].sort();
      const id = idOf(`imported ${title} ${asOf} ${builder.size}`);
      return { frame: world.frame({ id, title, asOf, languages }, usedOf(heads, table)), heads, table };
    },
  };
}

/** The name of a file without its ending. */
export function nameOf(file: { readonly name: string }): string {
  return cut(file.name.replace(/\.\w{1,8}$/, ""), 120) || "Imported data";
}

function wantedOf(plan: TablePlan | EventPlan): ReadonlySet<number> | undefined {
  if (plan.kind === "events" || plan.format.kind === "lines") return undefined;
  return new Set([...plan.fields.values()].flatMap((origin) => (isColumn(origin) ? [origin.column] : [])));
}

function usedOf(heads: readonly ArticleHead[], { fields }: PackedTable): Used {
  const outlets = heads.flatMap(({ outlet, credits }) => (outlet === null ? credits : [outlet, ...credits]));
  const lists = [...fields.actors.values, ...fields.via.values];
  return {
    actors: new Set([...fields.speaker.values.filter((id) => id !== null), ...lists.flat(), ...outlets]),
    issues: new Set(fields.issue.values.filter((id) => id !== null)),
    places: new Set(fields.places.values.flat()),
  };
}
