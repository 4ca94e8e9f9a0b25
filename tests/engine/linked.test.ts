import { describe, expect, test } from "vitest";
import { conditionRows } from "../../src/engine/conditions";
import { disputeRows } from "../../src/engine/disputes";
import { createEngine } from "../../src/engine/engine";
import { withoutOwnPin } from "../../src/engine/linked";
import { outlineRows } from "../../src/engine/outlines";
import { termRows } from "../../src/engine/terms";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";

describe("the conditions", () => {
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-03",
        codings: [
          { speaker: "trump", issue: "ceasefire", via: ["reuters"] },
          { speaker: "putin", issue: "nato", stance: "denies", via: ["reuters"] },
          { speaker: "zelenskyy", issue: "guarantees" },
          { speaker: "putin", issue: "nato" },
          { kind: "event", actors: ["putin"], issue: null, stance: null },
          { speaker: "trump", issue: "minerals", via: ["afp"] },
        ],
      },
      {
        reported: "2025-02-04",
        credits: ["afp"],
        codings: [
          { speaker: "trump", issue: "ceasefire" },
          { speaker: "trump", issue: "nato", via: ["tass"] },
          { speaker: "kellogg", issue: "minerals", via: ["afp"] },
        ],
      },
    ],
    links: [
      { type: "depends-on", a: "a1-04", b: "a1-02" },
      { type: "depends-on", a: "a1-01", b: "a1-02" },
      { type: "depends-on", a: "a2-01", b: "a1-04" },
      { type: "depends-on", a: "a1-02", b: "a1-03" },
      { type: "depends-on", a: "a1-03", b: "a2-01" },
      { type: "depends-on", a: "a1-06", b: "a2-03" },
      { type: "depends-on", a: "a1-01", b: "a1-05" },
      { type: "depends-on", a: "a1-05", b: "a1-01" },
      { type: "tension", a: "a1-01", b: "a2-02" },
    ],
  });
  const ask = (view: View = {}) => createEngine(dossier).rows(view).part(conditionRows);

  test("are told once for each two issues, those of one issue after the others", () => {
    const rows = ask();
    expect(rows.conditions.map(({ later, first }) => [later, first])).toEqual([
      ["ceasefire", "nato"],
      ["nato", "guarantees"],
      ["guarantees", "ceasefire"],
      ["nato", "nato"],
      ["minerals", "minerals"],
    ]);
    expect(rows).toMatchObject({ standing: 5, half: 0, total: 5 });
    expect(rows.issues).toEqual(["ceasefire", "nato", "minerals", "guarantees"]);
    expect(rows.circles).toEqual([["ceasefire", "nato", "guarantees"]]);
  });

  test("have their codings, articles and origins, each once, and say whether an origin is assumed", () => {
    const [ceasefire, , , , minerals] = ask().conditions;
    expect(ceasefire).toEqual({
      id: "l2",
      later: "ceasefire",
      first: "nato",
      sides: [
        ["a1-01", "a2-01"],
        ["a1-02", "a1-04"],
      ],
      outside: [],
      links: [
        { id: "l2", a: "a1-01", b: "a1-02", why: "A reason in one line.", standing: true },
        { id: "l3", a: "a2-01", b: "a1-04", why: "A reason in one line.", standing: true },
      ],
      standing: true,
      codings: 4,
      articles: 2,
      origins: 3,
      originAssumed: true,
      lit: true,
    });
    expect(minerals).toMatchObject({ codings: 2, articles: 2, origins: 1, originAssumed: false });
  });

  test("are half there, and last, where one end alone is in the view, and then hold no circle", () => {
    const rows = ask({ speaker: ["putin", "trump"] });
    expect(rows.conditions.map(({ later, first, standing, outside }) => [later, first, standing, outside])).toEqual([
      ["ceasefire", "nato", true, []],
      ["nato", "nato", true, []],
      ["nato", "guarantees", false, ["a1-03"]],
      ["guarantees", "ceasefire", false, ["a1-03"]],
      ["minerals", "minerals", false, ["a2-03"]],
    ]);
    expect(rows).toMatchObject({ standing: 2, half: 3, total: 5, circles: [] });
    expect(ask({ speaker: ["kellogg"] })).toMatchObject({ issues: ["minerals"], standing: 0, half: 1, total: 5 });
    expect(ask({ speaker: ["peskov"] })).toMatchObject({ conditions: [], issues: [], half: 0, total: 5 });
  });

  test("stand by one of their links, though of the others neither end is in the view", () => {
    const { conditions } = ask({ via: ["reuters"] });
    expect(conditions[0]).toMatchObject({
      id: "l2",
      standing: true,
      outside: ["a2-01", "a1-04"],
      codings: 2,
      articles: 1,
    });
    expect(conditions[0]!.links.map(({ standing }) => standing)).toEqual([true, false]);
  });

  test("say who takes which stance on each issue that they join, and leave out stances of nobody", () => {
    const positions = (view: View, issue: string) => ask(view).positions.get(issue);
    expect(positions({}, "nato")).toEqual([
      { stance: "affirms", codings: ["a1-04", "a2-02"] },
      { stance: "denies", codings: ["a1-02"] },
    ]);
    expect(positions({ stance: ["denies", "affirms"], speaker: ["trump"] }, "ceasefire")).toEqual([
      { stance: "affirms", codings: ["a1-01", "a2-01"] },
    ]);
    expect(positions({}, "minerals")).toHaveLength(1);
    expect(positions({}, "talks")).toBeUndefined();
  });

  test("stay whole under a pin of their own, which dims those that it does not name", () => {
    const lit = (pin: string) => ask({ pin }).conditions.map((row) => Number(row.lit));
    expect(lit("link:l4")).toEqual([0, 1, 0, 0, 0]);
    expect(lit("link:l3")).toEqual([1, 0, 0, 0, 0]);
    expect(lit("coding:a1-03")).toEqual([0, 1, 1, 0, 0]);
    expect(lit("coding:a2-03")).toEqual([0, 0, 0, 0, 1]);
    expect(lit("cell:*~minerals")).toEqual([0, 0, 0, 0, 1]);
    expect(lit("cell:*~nato")).toEqual([1, 1, 0, 1, 0]);
    expect(ask({ pin: "cell:trump~minerals" }).conditions.map(({ later, lit }) => [later, lit])).toEqual([
      ["minerals", true],
    ]);
  });
});

describe("the disputes", () => {
  const dossier = dossierOf({
    articles: [
      {
        codings: [
          { speaker: "trump", issue: "nato", utterance: "u1", via: ["tass"] },
          { speaker: "peskov", issue: "nato", stance: "denies", utterance: "u2" },
          { speaker: "trump", issue: "nato", utterance: "u1" },
          { speaker: "kellogg", issue: "minerals" },
          { speaker: "peskov", issue: "nato", stance: "denies" },
          { kind: "event", actors: ["putin"], issue: null, stance: null },
          { speaker: "putin", issue: "minerals", stance: "withholds", withholding: "ignorance" },
          { speaker: "putin", issue: "nato", stance: "withholds", withholding: "refuses" },
          { speaker: "putin", issue: "talks", stance: "withholds", withholding: "refuses" },
        ],
      },
    ],
    links: [
      { type: "depends-on", a: "a1-01", b: "a1-02" },
      { type: "corroborates", a: "a1-01", b: "a1-03" },
      { type: "apparent", a: "a1-04", b: "a1-01" },
      { type: "tension", a: "a1-06", b: "a1-04" },
      { type: "contradicts", a: "a1-01", b: "a1-05" },
      { type: "contradicts", a: "a1-03", b: "a1-02" },
    ],
  });
  const ask = (view: View = {}) => createEngine(dossier).rows(view).part(disputeRows);

  test("gather the links of one voice on its first side too, and stand by type", () => {
    expect(ask().disputes.map(({ id, type, issues, sides, withheld }) => [id, type, issues, sides, withheld])).toEqual([
      [
        "l5",
        "contradicts",
        ["nato"],
        [
          ["a1-01", "a1-03"],
          ["a1-05", "a1-02"],
        ],
        ["a1-08"],
      ],
      ["l4", "tension", ["minerals"], [["a1-06"], ["a1-04"]], ["a1-07"]],
      ["l3", "apparent", ["minerals", "nato"], [["a1-04"], ["a1-01"]], ["a1-07", "a1-08"]],
      ["l2", "corroborates", ["nato"], [["a1-01"], ["a1-03"]], ["a1-08"]],
    ]);
    expect(ask()).toMatchObject({ standing: 4, half: 0, total: 4 });
  });

  test("with one side alone in the view come last, and are left out with neither", () => {
    const rows = ask({ speaker: ["kellogg", "peskov"] });
    expect(rows.disputes.map(({ id, standing, outside }) => [id, standing, outside])).toEqual([
      ["l5", false, ["a1-01", "a1-03"]],
      ["l4", false, ["a1-06"]],
      ["l3", false, ["a1-01"]],
    ]);
    expect(rows).toMatchObject({ standing: 0, half: 3, total: 4 });
    expect(ask({ speaker: ["nobody"] })).toMatchObject({ disputes: [], standing: 0, half: 0, total: 4 });
  });

  test("stay by one of their links, though of the others neither end is in the view", () => {
    const [first] = ask({ via: ["tass"] }).disputes;
    expect(first).toMatchObject({ id: "l5", standing: false, outside: ["a1-03", "a1-05", "a1-02"] });
    expect(first!.links).toHaveLength(2);
  });
});

describe("a link to a coding that is not there", () => {
  const dossier = dossierOf({
    articles: [
      {
        codings: [
          { speaker: "trump", issue: "nato" },
          { speaker: "peskov", issue: "nato", stance: "denies" },
        ],
      },
    ],
    links: (["contradicts", "depends-on"] as const).flatMap((type) => [
      { type, a: "a1-01", b: "gone" },
      { type, a: "gone", b: "a1-02" },
      { type, a: "gone", b: "gone-too" },
      { type, a: "a1-01", b: "a1-02" },
    ]),
  });
  const rows = createEngine(dossier).rows({});

  test("is half there, and no condition, and breaks nothing", () => {
    expect(rows.part(disputeRows).disputes.map(({ standing, issues, outside }) => [standing, issues, outside])).toEqual(
      [
        [true, ["nato"], []],
        [false, ["nato"], ["gone"]],
        [false, ["nato"], ["gone"]],
      ],
    );
    expect(rows.part(conditionRows)).toMatchObject({ conditions: [{ links: [{ id: "l8" }] }], total: 1 });
    expect(rows.part(outlineRows).contradictions.map(({ link }) => link)).toEqual(["l4"]);
    expect(rows.part(termRows).linkTypes.get("contradicts")).toEqual({ all: 4, inView: 1, shown: ["l4"] });
    expect(rows.matrix.disputes).toEqual(["l4"]);
    expect(createEngine(dossier).rows({ pin: "link:l1" }).matched).toBe(1);
    const pinned = createEngine(dossier).rows({ pin: "cell:*~talks" }).part(disputeRows);
    expect(pinned.disputes.map(({ lit }) => lit)).toEqual([false, false, false]);
  });
});

test("only a link, a coding and an issue of whoever speaks to it are pins of these panels", () => {
  const kept = (pin: string) => withoutOwnPin({ q: "a", pin });
  for (const pin of ["link:l1", "coding:a1-01", "cell:*~nato"]) expect(kept(pin)).toEqual({ q: "a" });
  for (const pin of ["cell:trump~nato", "cell:trump~*", "venue:geneva", "stage:*~3~us-ru", "nonsense"])
    expect(kept(pin)).toEqual({ q: "a", pin });
  expect(withoutOwnPin({ q: "a" })).toEqual({ q: "a" });
});
