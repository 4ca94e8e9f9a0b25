/** What Parley exports comes back the same: every exported column of every coding. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deepFreeze } from "../../../src/dossier/freeze";
import { dossierOf, openTable } from "../../../src/dossier/table";
import type { Dossier } from "../../../src/dossier/types";
import { type Located, located } from "../../../src/engine/columns";
import { sourceOf } from "../../../src/engine/source";
import { withAbout } from "../../../src/io/about";
import { csv, type Table } from "../../../src/io/csv";
import { dossierFile } from "../../../src/io/dossierFile";
import { runDossier } from "../../../src/io/import/dossier";
import { lookAt } from "../../../src/io/import/look";
import { guess } from "../../../src/io/import/plan";
import { type Run, runTable } from "../../../src/io/import/run";
import type { Known } from "../../../src/io/import/world";
import { codingTable } from "../../../src/io/tables";
import { arbitraryDossier } from "../../support/arbitraryDossier";

const RUNS = Number(process.env.PARLEY_RUNS ?? 40);
const about = {
  title: "=A dossier",
  what: "Codings",
  filters: "",
  count: "",
  asOf: "2025-12-29",
  sources: "",
  link: "https://example.org/",
};
const HOSTILE = [
  "=1+1",
  'a "b", c',
  "two\nlines",
  "-",
  "'=x",
  "<img src=x onerror=alert(1)>",
  "Київ",
  "\u202eabc",
  "a;b",
  "__proto__",
];

describe("what Parley exports, imported", () => {
  it(`gives the same codings in every column of CSV, of ${RUNS} dossiers [contract 5.6, 9.5]`, () =>
    roundTrip((table) => csv(withAbout(table, about))));

  it(`gives the same codings in every column as lines of JSON, of ${RUNS} dossiers [contract 9.5]`, () =>
    roundTrip(({ columns, rows }) =>
      rows.map((row) => `${JSON.stringify(Object.fromEntries(row.map((cell, at) => [columns[at], cell])))}\n`).join(""),
    ));

  it("gives the same codings of a dossier in the one file that Parley exports [contract 5.7, 9.5]", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        const codings = located(dossier);
        const mentions = new Set(dossier.articles.flatMap((article) => article.venues.map(({ id }) => id)));
        const file = fileOf("export.json", dossierFile({ dossier, codings, venues: mentions }, {}, about));
        const run = await runDossier([{ path: file.name, file }], knownOf(dossier), () => {});
        expect(run.checked.faults.shown).toEqual([]);
        expect(exported(opened(run))).toEqual(exported(whole(dossier)));
        expect(run.take("").frame.id).toBe(`imported-${dossier.id}`);
      }),
      { numRuns: Math.min(RUNS, 50) },
    );
  });

  it("reads articles with codings as their files have them, one coding a line", async () => {
    const lines = (dossier: Dossier) =>
      located(dossier).map(({ coding, article: { codings: _, venues: __, ...article } }) =>
        JSON.stringify({ ...coding, article }),
      );
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), async (dossier) => {
        fc.pre(located(dossier).length > 0);
        const run = await imported("lines.jsonl", lines(dossier).join("\n"), dossier);
        expect(run.checked.faults.shown).toEqual([]);
        const [made, wanted] = [opened(run), whole(dossier)].map((one) => one.codings.map(({ coding }) => coding));
        expect(made).toEqual(wanted);
      }),
      { numRuns: Math.min(RUNS, 50) },
    );
  });
});

async function roundTrip(write: (table: Table) => string): Promise<void> {
  const texts = fc.array(fc.constantFrom(...HOSTILE), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(arbitraryDossier(), texts, async (plain, [paraphrase, setting, title]) => {
      const dossier = withTexts(plain, paraphrase!, setting!, title!);
      const table = exported(whole(dossier));
      fc.pre(table.rows.length > 0);
      const run = await imported("codings.csv", write(table), dossier);
      expect(run.checked.faults.shown).toEqual([]);
      expect(run.checked.sound).toBe(table.rows.length);
      expect(exported(opened(run))).toEqual(table);
    }),
    { numRuns: RUNS },
  );
}

async function imported(name: string, text: string, dossier: Dossier): Promise<Run> {
  const file = fileOf(name, text);
  const look = await lookAt([{ path: name, file }]);
  if (look.kind !== "table") throw new Error(JSON.stringify(look));
  const plan = guess(look.format, look.columns);
  return runTable(file, plan.own ? plan : { ...plan, own: true }, knownOf(dossier), () => {});
}

interface Opened {
  readonly dossier: Dossier;
  readonly codings: readonly Located[];
}

function opened(run: Run): Opened {
  const { frame, heads, table: packed } = run.take("made up");
  const table = openTable(packed);
  const dossier = dossierOf(frame, heads, table);
  return { dossier, codings: [...sourceOf(dossier, table).located] };
}

function exported({ dossier, codings }: Opened): Table {
  return codingTable({ dossier, codings, venues: new Set() });
}

function whole(dossier: Dossier): Opened {
  return { dossier, codings: located(dossier) };
}

/** Its codebook alone: whom it names the file has to tell. */
function knownOf({ id, codebook }: Dossier): Known {
  return { id, codebook, actors: [], outlets: [], places: [] };
}

function fileOf(name: string, text: string): File {
  return new File([text], name);
}

function withTexts(dossier: Dossier, paraphrase: string, setting: string, title: string): Dossier {
  return deepFreeze({
    ...dossier,
    articles: dossier.articles.map((article) => ({
      ...article,
      title,
      codings: article.codings.map((coding) => ({ ...coding, paraphrase, setting })),
    })),
  });
}
