import { Articles } from "./articles";
import { Codings, type Draft } from "./codings";
import { EventRows } from "./events";
import { FaultBook } from "./faultBook";
import type { FieldId } from "./fields";
import type { EventPlan, TablePlan } from "./plan";
import type { Checked } from "./result";
import { TableRows } from "./rows";
import { type Known, World } from "./world";

/** One row of the sample as it will be read: its coding with the names of what it names, or what is wrong with it. */
export interface PreviewRow {
  readonly coding: Draft | null;
  readonly article: { readonly title: string; readonly reported: string } | null;
  readonly faults: readonly string[];
}

export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** Rows of the sample that have a fault. */
  readonly faulty: number;
  readonly unknown: ReadonlyMap<FieldId, readonly string[]>;
  readonly codes: Checked["codes"];
}

/** Reads the first rows by a plan, as all will be. */
export function preview(
  plan: TablePlan | EventPlan,
  sample: readonly (readonly string[])[],
  known: Known,
  file: string,
): Preview {
  let coding: Draft | null = null;
  const heads: { title: string; reported: string }[] = [];
  let at = 0;
  const builder = {
    article: ({ title, reported }: { title: string; reported: string }) => heads.push({ title, reported }) - 1,
    add: (draft: Draft, article: number) => {
      coding = { ...draft };
      at = article;
    },
  };
  const faults = new FaultBook(() => 0);
  const articles = new Articles(builder);
  const target = { world: new World(known), articles, codings: new Codings(builder, articles, faults), faults, file };
  const events = plan.kind === "events" ? new EventRows(plan, target) : null;
  const table = plan.kind === "table" ? new TableRows(plan, target) : null;
  const rows = sample.map((cells): PreviewRow => {
    coding = null;
    const before = faults.done().shown.length;
    (events ?? table)!.read(cells);
    const wrong = faults
      .done()
      .shown.slice(before)
      .map(({ field, message }) => (field === "" ? message : `${field}: ${message}`));
    return { coding, article: coding && heads[at]!, faults: wrong };
  });
  return { rows, faulty: faults.done().rows, unknown: table?.unknown ?? new Map(), codes: events?.codes ?? [] };
}
