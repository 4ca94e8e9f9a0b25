import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { sourceRows } from "../../src/engine/evidence";
import { bitsInView, inView } from "../../src/engine/inView";
import { between, paged } from "../../src/engine/paged";
import type { Rows } from "../../src/engine/rows";
import { dossierOf } from "../support/dossierOf";

describe("what is in the view", () => {
  const speakers = ["trump", "putin", "trump", "putin", "putin", "putin", "putin", "trump", "trump", "putin", "trump"];
  const engine = createEngine(dossierOf({ articles: [{ codings: speakers.map((speaker) => ({ speaker })) }] }));

  test("is told by id, and by a bit for each coding, the first of a byte lowest", () => {
    const rows = engine.rows({ speaker: ["trump"] });
    expect([...rows.part(inView)]).toEqual(["a1-01", "a1-03", "a1-08", "a1-09", "a1-11"]);
    expect([...rows.part(bitsInView)]).toEqual([0b1000_0101, 0b101]);
    expect([...engine.rows({}).part(bitsInView)]).toEqual([0xff, 0b111]);
  });
});

test("the sources of the view are articles with a coding or a venue mention of it, six of them by name", () => {
  const article = (speaker: string) => ({ codings: [{ speaker }] });
  const eight = Array.from({ length: 8 }, (_, at) => article(at === 2 ? "putin" : "trump"));
  const venues = [{ place: "geneva", speaker: "putin" }];
  const dossier = dossierOf({ articles: [...eight, { venues }] });
  const engine = createEngine(dossier);
  const ids = dossier.articles.map(({ id }) => id);
  expect(engine.rows({}).part(sourceRows)).toEqual({ size: 9, first: ids.slice(0, 6) });
  expect(engine.rows({ speaker: ["putin"] }).part(sourceRows)).toEqual({ size: 2, first: [ids[2], ids[8]] });
});

test("what stands between two places is asked for by the pages that hold it, and by no other", () => {
  const asked: number[] = [];
  const tens = paged("tens", (_, __, page) => {
    asked.push(page);
    return Array.from({ length: 10 }, (_, at) => page * 10 + at);
  });
  const rows = {
    part: (part: (ground: never, view: never) => unknown) => part(null as never, null as never),
  } as unknown as Rows;
  const of = (from: number, to: number) => {
    asked.length = 0;
    return [between(rows, tens, 10, from, to), [...asked]];
  };
  expect(of(8, 12)).toEqual([
    [8, 9, 10, 11],
    [0, 1],
  ]);
  expect(of(10, 20)).toEqual([[10, 11, 12, 13, 14, 15, 16, 17, 18, 19], [1]]);
  expect(of(25, 27)).toEqual([[25, 26], [2]]);
});
