/** What leaves comes back the same: each format is read by a reader of its own and compared with what was selected. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseDossier } from "../../src/dossier/parse";
import type { Coding, Dossier, VenueMention } from "../../src/dossier/types";
import { RUNGS } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { type About, withAbout } from "../../src/io/about";
import { annotations } from "../../src/io/annotations";
import { type Cell, csv, type Table, unguarded } from "../../src/io/csv";
import { dnaTable } from "../../src/io/dna";
import { dossierFile, filesIn } from "../../src/io/dossierFile";
import { codingTable, linkTable, type Selection, venueTable } from "../../src/io/tables";
import { normalise, type View } from "../../src/store/view";
import { arbitraryView } from "../engine/arbitraryView";
import { allEvidence } from "../engine/ask";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";
import { filesOf } from "../support/filesOf";
import { readCsv } from "../support/rfc4180";
import { annotationFaults } from "./annotationFaults";

/** `PARLEY_RUNS=10000 npx vitest run tests/io/exports.test.ts` is the full check. */
const RUNS = Number(process.env.PARLEY_RUNS ?? 100);
/** So that a test that hangs ends, however slow the machine. */
const MOST_MS = 60_000 + 400 * RUNS;

const about: About = {
  title: "=A dossier",
  what: "Codings",
  filters: 'speaker "Trump", not Putin',
  count: "1 of 2 codings",
  asOf: "2025-12-29",
  sources: "1 article",
  link: "https://example.org/parley/index.html#speaker=trump",
};

describe("an export of a random view of a random dossier", () => {
  it(
    `comes back the same, in each of ${RUNS} [contract 5.1]`,
    () => {
      const dossier = arbitraryDossier().chain((plain) => hostile().map((texts) => withTexts(plain, texts)));
      const world = dossier.chain((made) =>
        fc.tuple(fc.constant(made), fc.oneof(fc.constant({}), arbitraryView(made))),
      );
      fc.assert(
        fc.property(world, ([made, view]) => {
          const selection = selectionOf(made, view);
          codingsComeBack(selection);
          mentionsComeBack(selection);
          linksComeBack(selection);
          dossierComesBack(selection, view);
          annotationsComeBack(selection);
          statementsComeBack(selection);
        }),
        { numRuns: RUNS },
      );
    },
    MOST_MS,
  );
});

describe("dossierFile", () => {
  it("holds the whole dossier where nothing is filtered", () => {
    const dossier = dossierOf({
      articles: [
        {
          reported: "2025-02-03",
          codings: [{ speaker: "trump" }, { speaker: "putin", via: ["reuters"] }],
          venues: [{}],
        },
        { reported: "2025-02-05", codings: [{ speaker: "peskov", stance: "withholds" }] },
      ],
      links: [{ type: "tension", a: "a1-01", b: "a2-01" }],
    });
    const back = parsed(dossierFile(selectionOf(dossier, {}), {}, about));
    expect(back.articles).toEqual(dossier.articles);
    expect(back.links).toEqual(dossier.links);
    expect(back.codebook).toEqual(dossier.codebook);
    expect(back.actors.map(({ id }) => id)).toEqual(["trump", "putin", "peskov", "reuters", "defence-talks"]);
    expect(back.places.map(({ id }) => id)).toEqual(["riyadh"]);
  });

  it("carries the View and what the export is about [contract 5.2]", () => {
    const dossier = dossierOf();
    const view = normalise({ speaker: ["trump"], from: "2025-02-01" }).view;
    const file = JSON.parse(dossierFile(selectionOf(dossier, view), view, about));
    expect(normalise(file.view)).toEqual({ view, dropped: [] });
    expect(file.about).toEqual(about);
  });

  it.each(["null", "{}", '{"schema":"parley-export/2","files":{}}', '{"schema":"parley-export/1","files":null}'])(
    "is not taken for %s",
    (text) => expect(() => filesIn(JSON.parse(text))).toThrow("no file that Parley exported"),
  );
});

describe("dnaTable", () => {
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-10?",
        codings: [
          { speaker: "trump", issue: "talks", stance: "affirms", said: "2025-02-09?" },
          { speaker: "kremlin", issue: "talks", stance: "denies", said: null },
          { speaker: "peskov", issue: "leader-contact", stance: "withholds" },
          { speaker: "putin", issue: "ceasefire", stance: "conditional" },
          { speaker: "putin", issue: "other", stance: "affirms" },
          { kind: "event", actors: ["trump"], issue: "talks", stance: "affirms" },
        ],
      },
    ],
  });

  it("has one row a statement that affirms or denies, with what is left out told in each [contract 5.9]", () => {
    const { columns, rows } = dnaTable(selectionOf(dossier, {}));
    expect(columns.slice(0, 5)).toEqual(["actor", "organization", "concept", "agreement", "date"]);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ["Trump", "United States", "Talks", 1, "2025-02-09", "said", "2025-02-09?"],
      ["Kremlin", "Russia", "Talks", 0, "2025-02-10", "reported", "2025-02-10?"],
    ]);
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(
      new Set([
        "4 of 6 codings: 1 reported as happened, nobody's stance, 1 withholds, 1 conditional, 1 issue that is no one proposition",
      ]),
    );
  });
});

describe("annotations", () => {
  const samples = join(process.env.PARLEY_CORPORA ?? resolve("../shared/corpora"), "web-annotation-samples");
  const read = (folder: string) =>
    readdirSync(join(samples, folder)).map(
      (name) => [name, readFileSync(join(samples, folder, name), "utf8")] as const,
    );
  /** What is no JSON is a fault by itself. */
  const faultsOf = (text: string) => {
    try {
      return annotationFaults(JSON.parse(text));
    } catch {
      return ["is no JSON"];
    }
  };
  if (existsSync(samples))
    test("are judged by rules that every correct sample of the W3C keeps, and most incorrect ones break [contract 5.8]", () => {
      expect(read("correct").flatMap(([name, json]) => faultsOf(json).map((fault) => `${name} ${fault}`))).toEqual([]);
      const incorrect = read("incorrect");
      const noticed = incorrect.filter(([, json]) => faultsOf(json).length > 0);
      expect(noticed.length).toBeGreaterThanOrEqual(20);
    });
  else it(`has no samples at ${samples}: set PARLEY_CORPORA to check the rules against them`, () => {});

  it("name the text by its hash and the stretch in code points, and quote only what is quoted [contract 5.8]", () => {
    const sha256 = "424a9c06".padEnd(64, "0");
    const source = { file: "a.txt", sha256, length: 400 };
    const dossier = dossierOf({
      articles: [{ source, codings: [{ start: 60, end: 90, quote: "a way forward" }, {}] }],
    });
    const [quoted, plain] = JSON.parse(annotations(selectionOf(dossier, {}), about)).first.items;
    const text = {
      id: `ni:///sha-256;${Buffer.from(sha256, "hex").toString("base64url")}`,
      type: "Text",
      format: "text/plain",
      language: "en",
    };
    const stretch = { type: "TextPositionSelector", start: 60, end: 90 };
    expect(quoted.target).toEqual([
      { type: "SpecificResource", source: text, selector: stretch },
      {
        type: "SpecificResource",
        source: text,
        selector: { ...stretch, refinedBy: { type: "TextQuoteSelector", exact: "a way forward" } },
      },
    ]);
    expect(plain.target.selector).toEqual({ type: "TextPositionSelector", start: 150, end: 190 });
    expect(plain.id).toBe("https://example.org/parley/index.html#pin=coding:a1-02");
    const link = "https://example.org/#dossier=mine&speaker=trump";
    const elsewhere = JSON.parse(annotations(selectionOf(dossier, {}), { ...about, link }));
    expect(elsewhere.first.items[0].id).toBe("https://example.org/#dossier=mine&pin=coding:a1-01");
  });
});

function selectionOf(dossier: Dossier, view: View): Selection {
  const engine = createEngine(dossier);
  const { groups, venues } = allEvidence(engine.rows(view));
  return { dossier, codings: engine.codings(groups.flatMap(({ codings }) => codings)), venues: new Set(venues) };
}

/** Rows as objects, with texts as they were before they were guarded. */
function readTable(table: Table): Record<string, Cell>[] {
  const [head = [], ...records] = readCsv(csv(withAbout(table, about)).slice(1));
  const columns = head.map(({ text }) => text);
  expect(columns.slice(0, table.columns.length)).toEqual(table.columns);
  const rows = records.map((record) => {
    const cells = record.map(({ text, quoted }) => (quoted ? unguarded(text) : text === "" ? null : Number(text)));
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells in ${columns.length} columns`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null]));
  });
  const said = rows.map((row) => Object.entries(row).filter(([key]) => key.startsWith("about_")));
  expect(new Set(said.map((entries) => entries.map(([, value]) => value).join("\n")))).toEqual(
    new Set(rows.length > 0 ? [Object.values(about).join("\n")] : []),
  );
  return rows;
}

const listed = (cell: Cell | undefined) => (cell ? String(cell).split(" ") : []);

function codingsComeBack(selection: Selection): void {
  const rows = readTable(codingTable(selection));
  expect(rows.map(codingOf)).toEqual(selection.codings.map(({ coding }) => coding));
  const names = new Map(selection.dossier.actors.map(({ id, name }) => [id, name]));
  expect(
    rows.map((row) => [
      row.speaker_name,
      row.article,
      row.article_title,
      row.reported,
      row.source_sha256,
      row.source_length,
      row.outlet,
      listed(row.credits),
      row.language,
    ]),
  ).toEqual(
    selection.codings.map(({ coding, article }) => [
      coding.speaker === null ? null : names.get(coding.speaker),
      article.id,
      article.title,
      article.reported,
      article.source.sha256,
      article.source.length,
      article.outlet,
      article.credits,
      article.language,
    ]),
  );
}

function codingOf(row: Record<string, Cell>): unknown {
  const { coding, start, end, kind, speaker, about: meant, issue, stance, withholding, said, window } = row;
  return {
    id: coding,
    start,
    end,
    kind,
    speaker,
    actors: listed(row.actors),
    about: meant,
    issue,
    stance,
    hedged: row.hedged === "yes",
    withholding,
    stage: row.rung === null ? null : { rung: row.rung, direction: row.direction, track: row.track },
    said,
    dating: row.dating_basis === null ? null : { basis: row.dating_basis, reason: row.dating_reason },
    window,
    via: listed(row.via),
    setting: row.setting,
    mode: row.mode,
    paraphrase: row.paraphrase,
    quote: row.quote,
    utterance: row.utterance,
    note: row.note,
    coder: row.coder,
  };
}

function mentionsComeBack(selection: Selection): void {
  const back = readTable(venueTable(selection)).map((row) => ({
    id: row.mention,
    start: row.start,
    end: row.end,
    place: row.place,
    role: row.role,
    meeting: { who: listed(row.who), level: row.level },
    speaker: row.speaker,
    via: listed(row.via),
    when: row.when,
  }));
  expect(back).toEqual(mentionsIn(selection));
}

function mentionsIn({ dossier, venues }: Selection): VenueMention[] {
  return dossier.articles.flatMap((article) => article.venues).filter(({ id }) => venues.has(id));
}

function linksIn({ dossier, codings }: Selection): Dossier["links"] {
  const here = new Set(codings.map(({ coding }) => coding.id));
  return dossier.links.filter(({ a, b }) => here.has(a) && here.has(b));
}

function linksComeBack(selection: Selection): void {
  const back = readTable(linkTable(selection)).map(({ link, type, a, b, why }) => ({ id: link, type, a, b, why }));
  expect(back).toEqual(linksIn(selection).map(({ id, type, a, b, why }) => ({ id, type, a, b, why })));
}

function dossierComesBack(selection: Selection, view: View): void {
  const text = dossierFile(selection, view, about);
  const back = parsed(text);
  expect(back.articles.flatMap(({ codings }) => codings)).toEqual(selection.codings.map(({ coding }) => coding));
  expect(back.articles.flatMap(({ venues }) => venues)).toEqual(mentionsIn(selection));
  expect(back.links).toEqual(linksIn(selection));
  for (const list of ["actors", "outlets", "places"] as const) {
    const kept = new Set(back[list].map(({ id }) => id));
    const original: readonly { readonly id: string }[] = selection.dossier[list];
    expect(back[list]).toEqual(original.filter(({ id }) => kept.has(id)));
  }
  expect(JSON.parse(text).view).toEqual(view);
}

function parsed(text: string): Dossier {
  const result = parseDossier(filesIn(JSON.parse(text)));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.dossier;
}

function annotationsComeBack(selection: Selection): void {
  const json = JSON.parse(annotations(selection, about));
  expect(annotationFaults(json)).toEqual([]);
  const items = (json.first?.items ?? []) as readonly Record<string, never>[];
  expect(json.total).toBe(items.length);
  const { codings } = selection;
  expect(items.length).toBe(codings.length + linksIn(selection).length);
  codings.forEach(({ coding, article }, at) => {
    const { id, body, target } = items[at] as unknown as {
      id: string;
      body: readonly { purpose: string; value: string }[];
      target: unknown;
    };
    expect(id).toBe(`https://example.org/parley/index.html#pin=coding:${coding.id}`);
    expect(body[0]).toMatchObject({ purpose: "describing", value: coding.paraphrase });
    expect(tagged(body.slice(1))).toEqual(tagsOf(coding));
    const [stretch, words] = [target].flat() as readonly {
      source: { id: string };
      selector: Record<string, unknown>;
    }[];
    expect(stretch?.selector).toEqual({ type: "TextPositionSelector", start: coding.start, end: coding.end });
    expect(Buffer.from(stretch!.source.id.replace("ni:///sha-256;", ""), "base64url").toString("hex")).toBe(
      article.source.sha256,
    );
    expect(words?.selector.refinedBy).toEqual(
      coding.quote === null ? undefined : { type: "TextQuoteSelector", exact: coding.quote },
    );
  });
}

function tagged(body: readonly { purpose: string; value: string }[]): Record<string, string[]> {
  const tags: Record<string, string[]> = {};
  for (const { value } of body) {
    const at = value.indexOf(":");
    const key = value.slice(0, at);
    tags[key] = [...(tags[key] ?? []), value.slice(at + 1)];
  }
  return tags;
}

function tagsOf(coding: Coding): Record<string, string[]> {
  const {
    kind,
    speaker,
    actors,
    issue,
    about: meant,
    stance,
    hedged,
    withholding,
    stage,
    said,
    window,
    via,
    mode,
    utterance,
    coder,
  } = coding;
  const tags: Record<string, readonly (string | null)[]> = {
    kind: [kind],
    speaker: [speaker],
    actor: actors,
    issue: [issue],
    about: [meant],
    stance: [stance],
    hedged: [hedged ? "yes" : "no"],
    withholding: [withholding],
    stage: stage ? [RUNGS[stage.rung]!] : [],
    direction: stage ? [stage.direction] : [],
    track: stage ? [stage.track] : [],
    said: [said],
    window: [window],
    via,
    mode: [mode],
    utterance: [utterance],
    coder: [coder],
  };
  const kept = Object.entries(tags).map(([key, values]) => [key, values.filter((value) => value !== null)] as const);
  return Object.fromEntries(kept.filter(([, values]) => values.length > 0)) as Record<string, string[]>;
}

function statementsComeBack({ dossier, codings, venues }: Selection): void {
  const back = readTable(dnaTable({ dossier, codings, venues }));
  const kept = codings.filter(
    ({ coding: { kind, issue, stance } }) =>
      kind === "statement" && issue !== "other" && (stance === "affirms" || stance === "denies"),
  );
  expect(back.map(({ coding, agreement }) => [coding, agreement])).toEqual(
    kept.map(({ coding }) => [coding.id, coding.stance === "affirms" ? 1 : 0]),
  );
  for (const { date, left_out: left } of back) {
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(left).toMatch(new RegExp(`^${codings.length - kept.length} of ${codings.length} codings`));
  }
}

interface Texts {
  readonly paraphrase: readonly string[];
  readonly quote: string;
  readonly name: string;
}

/** What a dossier may hold and a file format may trip over. */
function hostile(): fc.Arbitrary<Texts> {
  const piece = fc.constantFrom(
    "=1+1",
    "+",
    "-2",
    "@SUM",
    "|",
    "%0A",
    "＝",
    '"',
    '""',
    ",",
    ";",
    "\r",
    "\n",
    "\r\n",
    "'",
    "\t",
    "\u0000",
    "\u202e",
    "\u2066",
    "😀",
    "ё",
    "<b>",
    "&amp;",
    "]]>",
    "a",
    " ",
  );
  const text = fc
    .oneof(
      fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join("")),
      fc.string({ unit: "binary", minLength: 1, maxLength: 16 }),
    )
    .filter((made) => made.trim() !== "");
  return fc.record({ paraphrase: fc.array(text, { minLength: 1, maxLength: 5 }), quote: text, name: text });
}

function withTexts(dossier: Dossier, { paraphrase, quote, name }: Texts): Dossier {
  let at = 0;
  const next = () => paraphrase[at++ % paraphrase.length]!;
  const made: Dossier = {
    ...dossier,
    actors: dossier.actors.map((actor, index) => (index % 3 === 0 ? { ...actor, name } : actor)),
    links: dossier.links.map((link) => ({ ...link, why: next() })),
    articles: dossier.articles.map((article) => ({
      ...article,
      title: next(),
      codings: article.codings.map((coding) => ({
        ...coding,
        paraphrase: next(),
        setting: coding.hedged ? next() : null,
        quote: coding.quote === null ? null : quote,
        dating: coding.dating && { ...coding.dating, reason: next() },
      })),
    })),
  };
  const result = parseDossier(filesOf(made));
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.dossier;
}
