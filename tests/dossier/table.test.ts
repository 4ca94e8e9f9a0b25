import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codingAt, dossierOf, dossierWith, endsOf, openTable, type Table, valueAt } from "../../src/dossier/table";
import { TableBuilder, TextBuilder } from "../../src/dossier/tableBuilder";
import type { Coding, Dossier } from "../../src/dossier/types";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf as sampleOf } from "../support/dossierOf";

/** Adds all codings in the order given, each with its own article. */
function built({ articles }: Dossier, order: (codings: (readonly [Coding, number])[]) => void = () => undefined) {
  const builder = new TableBuilder();
  const heads = articles.map(({ codings: _, ...head }) => head);
  const all = articles.flatMap(({ codings }, at) => codings.map((coding) => [coding, at] as const));
  order(all);
  for (const [coding, at] of all) builder.add(coding, builder.article(heads[at]!), [`place of ${coding.id}`]);
  for (const head of heads) builder.article(head);
  expect(builder.size).toBe(all.length);
  return builder.done();
}

const withCodings = (codings: readonly Coding[]): Dossier => {
  const dossier = sampleOf({ articles: [{ codings: [{}] }] });
  return { ...dossier, articles: [{ ...dossier.articles[0]!, codings }] };
};
const one = sampleOf({ articles: [{ codings: [{}] }] }).articles[0]!.codings[0]!;
const many = (size: number, change: (row: number) => Partial<Coding>): Dossier =>
  withCodings(Array.from({ length: size }, (_, row) => ({ ...one, id: `c${row}`, ...change(row) })));

describe("a dossier as a table", () => {
  test("gives every coding back, whatever its texts and in whatever order its articles come", () => {
    fc.assert(
      fc.property(arbitraryDossier(), fc.array(fc.nat()), (dossier, keys) => {
        const { articles: _, ...frame } = dossier;
        // Whole articles change places; within one the order is the builder's to keep.
        const { heads, table } = built(dossier, (all) => all.sort(([, a], [, b]) => (keys[a] ?? 0) - (keys[b] ?? 0)));
        const opened = openTable(table);
        expect(dossierOf(frame, heads, opened)).toEqual(dossier);
        const ids = dossier.articles.flatMap(({ codings }) => codings.map(({ id }) => id));
        expect(ids.map((_, row) => valueAt(opened.fields.places, row))).toEqual(ids.map((id) => [`place of ${id}`]));
        expect([opened.size, opened.article.length]).toEqual([ids.length, ids.length]);
      }),
    );
  });

  test("keeps none, an empty text and any signs apart, also when rows are moved", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: "grapheme" })), { maxLength: 60 }),
        fc.infiniteStream(fc.nat()),
        (texts, draws) => {
          const builder = new TextBuilder();
          for (const text of texts) builder.push(text);
          const rows = Uint32Array.from(texts.keys());
          for (let at = rows.length - 1; at > 0; at--) {
            const other = draws.next().value! % (at + 1);
            [rows[at], rows[other]] = [rows[other]!, rows[at]!];
          }
          const read = (block: ReturnType<TextBuilder["done"]>) => {
            const { at } = openTable({ texts: { id: block, ...OTHERS } } as never).texts.id;
            return texts.map((_, row) => at(row));
          };
          expect(read(builder.done(null))).toEqual(texts);
          expect(read(builder.done(rows))).toEqual(Array.from(rows, (row) => texts[row]));
        },
      ),
    );
  });

  test.each([
    [256, Uint8Array],
    [257, Uint16Array],
    [65_536, Uint16Array],
    [65_537, Uint32Array],
  ])("with %i different speakers keeps each in as few bytes as they take", (size, kind) => {
    const builder = new TableBuilder();
    const article = builder.article(withCodings([]).articles[0]!);
    for (let row = 0; row < size; row++) builder.add({ ...one, speaker: `s${row}` }, article, []);
    const { speaker } = openTable(builder.done().table).fields;
    expect(speaker.codes).toBeInstanceOf(kind);
    expect([0, 1, 255, size - 2, size - 1].map((row) => valueAt(speaker, row))).toEqual(
      [0, 1, 255, size - 2, size - 1].map((row) => `s${row}`),
    );
  });

  test("takes lists and stages that say the same for one value", () => {
    const stage = { rung: 2, direction: "forward", track: "multi" } as const;
    const dossier = many(4, (row) => ({ actors: ["a", "b"], via: row < 2 ? ["x"] : ["x", "y"], stage: { ...stage } }));
    const { fields } = openTable(built(dossier).table);
    expect([fields.actors.values, fields.via.values, fields.stage.values]).toEqual([
      [["a", "b"]],
      [["x"], ["x", "y"]],
      [stage],
    ]);
    const others = many(4, (row) => ({
      stage: [stage, { ...stage, rung: 3 as const }, { ...stage, direction: "holding" as const }, null][row]!,
      actors: [["a", "b"], ["ab"], ["a"], []][row]!,
    }));
    const apart = openTable(built(others).table).fields;
    expect([apart.stage.values.length, apart.actors.values.length]).toEqual([4, 4]);
  });

  test("puts articles by their first day, then by their last, then by id", () => {
    const head = (id: string, reported: string) => {
      const { codings: _, ...first } = withCodings([]).articles[0]!;
      return { ...first, id, reported };
    };
    const builder = new TableBuilder();
    const heads = [head("z", "2025-02-01"), head("b", "2025-02"), head("a", "2025-02"), head("y", "2025-01-31")];
    expect(heads.map((one) => builder.article(one))).toEqual([0, 1, 2, 3]);
    expect(builder.article(heads[1]!)).toBe(1);
    expect(builder.done().heads.map(({ id }) => id)).toEqual(["y", "z", "a", "b"]);
  });
});

describe("the codings of an article", () => {
  test("are made when they are first asked for, and once", () => {
    const asked: number[] = [];
    const { articles, ...frame } = sampleOf({ articles: [{ codings: [{}] }, { codings: [{}, {}] }] });
    const made = dossierWith(frame, articles, (at) => {
      asked.push(at);
      return articles[at]!.codings;
    });
    expect(asked).toEqual([]);
    expect(made.articles[1]!.codings).toBe(made.articles[1]!.codings);
    expect(asked).toEqual([1]);
  });

  test("stand between the end of the article before and their own", () => {
    expect([...endsOf({ article: Uint8Array.from([0, 0, 2, 2, 2]) }, 4)]).toEqual([0, 2, 2, 5, 5]);
  });

  test("whose texts are on their way have all but these, and give each text when it is there", () => {
    const texts = { setting: "in Riyadh", paraphrase: "Says so.", quote: "so", note: "x" };
    const dated = { ...texts, said: "2025-02-09", dating: { basis: "stated", reason: "It says so." } } as const;
    const { table } = built(many(2, (row) => (row === 0 ? dated : {})));
    const opened = openTable(table);
    const way = Promise.resolve();
    let there = false;
    const late = (name: keyof Table["texts"]) => ({
      all: opened.texts[name].all,
      at: (row: number) => {
        if (!there) throw way;
        return opened.texts[name].at(row);
      },
    });
    const names = ["setting", "paraphrase", "quote", "note", "reason"] as const;
    const lateTexts = Object.fromEntries(names.map((name) => [name, late(name)]));
    const coding = codingAt({ ...opened, late: true, texts: { ...opened.texts, ...lateTexts } }, 0);
    expect([coding.id, coding.speaker, coding.dating?.basis]).toEqual(["c0", one.speaker, "stated"]);
    for (const read of [
      () => coding.setting,
      () => coding.paraphrase,
      () => coding.quote,
      () => coding.note,
      () => coding.dating!.reason,
    ]) {
      there = false;
      let thrown: unknown;
      try {
        read();
      } catch (promise) {
        thrown = promise;
      }
      expect(thrown).toBe(way);
    }
    there = true;
    const now = codingAt(opened, 0);
    expect(Object.keys(coding)).toEqual(Object.keys(now));
    expect({ ...coding, dating: { ...coding.dating } }).toEqual(now);
  });
});

const NOTHING = { bytes: new Uint8Array(), ends: new Uint32Array() };
const OTHERS = { paraphrase: NOTHING, quote: NOTHING, setting: NOTHING, reason: NOTHING, note: NOTHING };
