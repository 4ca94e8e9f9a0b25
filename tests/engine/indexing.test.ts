import { serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/types";
import type { Located } from "../../src/engine/columns";
import { createEngine } from "../../src/engine/engine";
import { FACET_ROWS } from "../../src/engine/facets";
import { idsIn, rowOfId } from "../../src/engine/ids";
import { indexing } from "../../src/engine/indexing";
import { Numbers } from "../../src/engine/packer";
import { atOnce, inSlices } from "../../src/engine/slices";
import { sourceOf } from "../../src/engine/source";
import { FACETS, type View } from "../../src/store/view";
import { synthetic } from "../bench/synthetic.mjs";
import { trace } from "../bench/trace.mjs";
import { dossierOf } from "../support/dossierOf";
import { tableOf } from "../support/tableOf";

/** Of so many rows: more than one slice. */
function madeUp(rows: number) {
  const made = synthetic(rows);
  const dossier = made.dossier as unknown as Dossier;
  return { made, ...tableOf(dossier, made.rows() as Iterable<Located>) };
}

describe("indexing a table", () => {
  test("in slices gives what it gives at once, and tells a share that rises to 1", async () => {
    const { dossier, table } = madeUp(20_000);
    const shares: number[] = [];
    const sliced = await inSlices(
      indexing(dossier, table, table.texts.id.all()),
      undefined,
      (share) => shares.push(share),
      0,
    );
    const whole = atOnce(indexing(dossier, table, table.texts.id.all()));
    expect(serialize(sliced).equals(serialize(whole))).toBe(true);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  test("stops where it is given up, with the reason, and gives nothing", async () => {
    const { dossier, table } = madeUp(20_000);
    const given = new AbortController();
    let slices = 0;
    const stop = () => {
      slices++;
      if (slices === 3) given.abort(new Error("no longer wanted"));
    };
    await expect(inSlices(indexing(dossier, table), given.signal, stop, 0)).rejects.toThrow("no longer wanted");
    expect(slices).toBe(3);
  });

  test.each([
    [256, Uint8Array],
    [257, Uint16Array],
  ])("numbers %i different articles in as little room as they need", (size, kind) => {
    const articles = Array.from({ length: size }, () => ({ codings: [{}] }));
    const { dossier, table } = tableOf(dossierOf({ articles: [{ reported: "2020-01-01" }, ...articles] }));
    const { columns } = atOnce(indexing(dossier, table));
    const { codes, sets, values } = columns.facets.article;
    expect(codes).toBeInstanceOf(kind);
    expect(Array.from(codes, (code) => values[sets[code]![0]!])).toEqual(dossier.articles.slice(1).map(({ id }) => id));
  });

  test("is plain data: an engine over a copy answers the same", () => {
    const { dossier, table } = madeUp(2_000);
    const index = atOnce(indexing(dossier, table, table.texts.id.all()));
    const [own, copied] = [index, structuredClone(index)].map((one) =>
      createEngine(dossier, sourceOf(dossier, table, one)),
    );
    const views: View[] = [
      {},
      { speaker: ["actor-1"], from: "2023-01-01" },
      { pin: "coding:c7" },
      { axis: "reported", issue: ["-issue-0"] },
    ];
    for (const view of views)
      for (const facet of FACETS)
        expect(copied!.rows(view).part(FACET_ROWS[facet])).toEqual(own!.rows(view).part(FACET_ROWS[facet]));
  });

  test.each([0, 1, 127, 5_000])("of %i rows counts every step as going through the rows does", (size) => {
    const { made, dossier, table } = madeUp(size);
    const engine = createEngine(dossier, sourceOf(dossier, table));
    const [speaker, stance] = [table.fields.speaker, table.fields.stance];
    for (const view of trace(made.dossier).slice(60, 90) as View[]) {
      let matched = 0;
      for (let row = 0; row < size; row++) {
        const { coding } = engineless(table, row, speaker, stance);
        if (passes(view.speaker, coding.who) && passes(view.stance, coding.stance ? [coding.stance] : [])) matched++;
      }
      expect(engine.rows(view).matched).toBe(matched);
    }
  });
});

type Table = ReturnType<typeof madeUp>["table"];

function engineless(
  { fields }: Table,
  row: number,
  speaker: Table["fields"]["speaker"],
  stance: Table["fields"]["stance"],
) {
  const who = speaker.values[speaker.codes[row]!] ?? null;
  return {
    coding: {
      who: who === null ? fields.actors.values[fields.actors.codes[row]!]! : [who],
      stance: stance.values[stance.codes[row]!] ?? null,
    },
  };
}

/** A clause, said slowly [contract 2.2]. */
function passes(clause: readonly string[] | undefined, values: readonly string[]): boolean {
  const wanted = clause?.filter((one) => !one.startsWith("-")) ?? [];
  if (values.some((value) => clause?.includes(`-${value}`))) return false;
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

describe("ids", () => {
  test("are found by their bytes, and what is no id is not", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: "grapheme" }), { maxLength: 200 }),
        fc.string(),
        (ids, other) => {
          const encoder = new TextEncoder();
          const parts = ids.map((id) => encoder.encode(id));
          let end = 0;
          const ends = Uint32Array.from(parts, (part) => (end += part.length));
          const bytes = new Uint8Array(end);
          for (const [at, part] of parts.entries()) bytes.set(part, ends[at]! - part.length);
          const index = atOnce(idsIn({ bytes, ends }));
          for (const [row, id] of ids.entries()) expect(rowOfId(index, { bytes, ends }, id)).toBe(row);
          if (!ids.includes(other)) expect(rowOfId(index, { bytes, ends }, other)).toBeUndefined();
        },
      ),
    );
  });
});

describe("combinations of codes", () => {
  test("that are too many are numbered as they occur, and their codes are known", () => {
    const a = { codes: Uint16Array.from([3, 1, 3, 0]), size: 5_000 };
    const b = { codes: Uint16Array.from([7, 7, 7, 2]), size: 5_000 };
    const numbers = new Numbers([a, b], 100);
    expect([...numbers.of(0, 2), ...numbers.of(2, 4)]).toEqual([0, 1, 0, 2]);
    expect(numbers.codes().map((codes) => [...codes])).toEqual([
      [3, 1, 0],
      [7, 7, 2],
    ]);
    expect([...numbers.counts.subarray(0, numbers.size)]).toEqual([2, 1, 1]);
  });
});
