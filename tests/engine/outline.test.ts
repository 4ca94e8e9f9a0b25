import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { covered, outlineRows } from "../../src/engine/outline";
import { parsePin } from "../../src/store/pin";
import { clearPin } from "../../src/store/transitions";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { allEvidence } from "./ask";

const dossierAndView = arbitraryDossier().chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
);

describe("the outline of an article", () => {
  const dossier = dossierOf({
    articles: [
      {
        source: { file: "one.txt", sha256: "0".repeat(64), length: 1000 },
        boilerplate: [[0, 100]],
        codings: [
          { start: 300, end: 400, stance: "withholds" },
          { start: 100, end: 350, speaker: "putin" },
          { start: 500, end: 600, kind: "event", actors: ["trump", "putin", "xi"], stance: null, issue: null },
        ],
      },
    ],
  });
  const engine = createEngine(dossier);
  const [outline] = engine.rows({}).part(outlineRows);

  test("counts a character under several codings once", () => {
    expect(outline).toMatchObject({ length: 1000, coded: 400, boilerplate: 100, uncoded: 500, inView: 400 });
  });

  test("has its codings in order of their place", () => {
    expect(outline?.codings.map(({ coding }) => coding)).toEqual(["a1-02", "a1-01", "a1-03"]);
    expect(outline?.codings.map(({ withheld }) => withheld)).toEqual([false, true, false]);
  });

  test("counts an event for the party of each of its actors [contract 2.11]", () => {
    expect(outline?.codings[2]?.parties).toEqual(["us", "ru", "other"]);
    expect(outline?.parties).toEqual([
      { party: "us", codings: 2 },
      { party: "ru", codings: 2 },
      { party: "other", codings: 1 },
    ]);
    expect(outline?.stances).toEqual([
      { stance: "affirms", codings: 1 },
      { stance: "withholds", codings: 1 },
      { stance: null, codings: 1 },
    ]);
  });

  test("keeps its share under a filter, and tells what the filter leaves", () => {
    const [filtered] = engine.rows({ speaker: ["putin"], kind: ["statement"] }).part(outlineRows);
    expect(filtered).toMatchObject({ coded: 400, uncoded: 500, inView: 250 });
    expect(filtered?.codings.map(({ lit }) => lit)).toEqual([true, false, false]);
  });

  test("stays lit beside a coding that is pinned, as the pin is its own", () => {
    const [pinned] = engine.rows({ pin: "coding:a1-01" }).part(outlineRows);
    expect(pinned?.codings.every(({ lit }) => lit)).toBe(true);
    const [cell] = engine.rows({ pin: "cell:putin~talks" }).part(outlineRows);
    expect(cell?.codings.map(({ lit }) => lit)).toEqual([true, false, false]);
  });
});

describe("the outlines of any dossier under any View", () => {
  test("share out every character of a text, as looking at each does", () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        for (const outline of createEngine(dossier).rows({}).part(outlineRows)) {
          expect(outline).toMatchObject(sharesByHand(dossier, outline.article));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("light just what the evidence has", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const engine = createEngine(dossier);
        const lit = engine
          .rows(view)
          .part(outlineRows)
          .flatMap(({ codings }) => codings.filter((stretch) => stretch.lit).map(({ coding }) => coding));
        const own = parsePin(view.pin ?? "")?.kind === "coding";
        const { groups } = allEvidence(engine.rows(own ? clearPin(view) : view));
        expect(lit.sort()).toEqual(groups.flatMap(({ codings }) => codings).sort());
      }),
      { numRuns: 200 },
    );
  });
});

test("the length that stretches cover is that of the characters in one of them at least", () => {
  const stretch = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, more]) => ({ start, end: start + more }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const hit = Array.from({ length: 100 }, (_, at) => stretches.some(({ start, end }) => start <= at && at < end));
      expect(covered(stretches)).toBe(hit.filter(Boolean).length);
    }),
  );
});

function sharesByHand({ articles }: Dossier, id: string) {
  const { source, codings, boilerplate } = articles.find((article) => article.id === id)!;
  const shares = { coded: 0, boilerplate: 0, uncoded: 0 };
  for (let at = 0; at < source.length; at++) {
    if (codings.some(({ start, end }) => start <= at && at < end)) shares.coded++;
    else if (boilerplate.some(([start, end]) => start <= at && at < end)) shares.boilerplate++;
    else shares.uncoded++;
  }
  return shares;
}
