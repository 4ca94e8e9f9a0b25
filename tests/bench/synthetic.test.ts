import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { TableBuilder } from "../../src/dossier/tableBuilder";
import { synthetic } from "./synthetic.mjs";

describe("the made-up codings", () => {
  test.each([
    [1, {}],
    [7, { actors: 3, issues: 2, outlets: 4, places: 1 }],
    [4_000, { utterances: 1 }],
    [30_000, { actors: 1100, outlets: 300 }],
  ])("%i as a packed table are what a builder makes of them as rows", (size, sizes) => {
    const made = synthetic(size, sizes);
    const builder = new TableBuilder();
    for (const { codings, ...head } of made.dossier.articles) builder.article(head as never);
    for (const { coding, article, places } of made.rows())
      builder.add(coding as never, builder.article(article as never), places);
    const built = builder.done();
    const packed = made.packed();
    // Vitest's own comparison takes a minute for arrays of this length.
    const different = Object.entries(built.table).filter(
      ([name, column]) => !isDeepStrictEqual(packed.table[name as keyof typeof packed.table], column),
    );
    expect(different).toEqual([]);
    expect(packed.heads).toEqual(built.heads);
  });

  test("are the same each time, and without texts the same but for these", () => {
    const { texts, ...table } = synthetic(500).packed().table;
    expect(synthetic(500).packed().table).toEqual({ ...table, texts });
    expect(synthetic(500).packed({ texts: false }).table).toEqual({ ...table, texts: expect.anything() });
    const { texts: bare } = synthetic(500).packed({ texts: false, ids: true }).table;
    expect(bare.id).toEqual(texts.id);
    expect(bare.note.bytes).toHaveLength(0);
  });
});
