import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Coding, type Dossier, PARTIES, type Party, STANCES } from "../../src/dossier/types";
import { compareRows } from "../../src/engine/comparison";
import { createEngine } from "../../src/engine/engine";
import { normalise, type View } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { allEvidence } from "./ask";
import { reference } from "./reference";

/** As the panel asks for a side: codings, without a pin, nothing hidden. */
function sideOf(view: View): View {
  return normalise({ ...view, pin: null, count: null, min: null, sort: null, rows: "party" }).view;
}

const sides = arbitraryDossier().chain((dossier) =>
  fc.record({
    dossier: fc.constant(dossier),
    a: arbitraryView(dossier).map(sideOf),
    b: arbitraryView(dossier).map(sideOf),
    across: fc.boolean(),
  }),
);

/** The codings of a View, found the slow way. */
function codingsOf(dossier: Dossier, view: View): Coding[] {
  const ids = new Set(reference(dossier, view).evidence.groups.flatMap(({ codings }) => codings));
  return dossier.articles.flatMap(({ codings }) => codings.filter(({ id }) => ids.has(id)));
}

describe("two Views side by side, against a plain count of the codings of each", () => {
  const partyOf = (dossier: Dossier, actor: string) => dossier.actors.find(({ id }) => id === actor)?.party;

  it("hold the same codings in the same cells, and call what differs by its name", () => {
    fc.assert(
      fc.property(sides, ({ dossier, a, b, across }) => {
        const engine = createEngine(dossier);
        const comparison = compareRows(engine.rows(a), engine.rows(b), across);
        const [left, right] = [codingsOf(dossier, a), codingsOf(dossier, b)];
        expect([comparison.a.matched, comparison.b.matched]).toEqual([left.length, right.length]);
        expect(comparison.overlap).toBe(left.filter((coding) => right.includes(coding)).length);

        const rowOf = ({ kind, speaker }: Coding) =>
          kind === "event" ? "reported" : speaker && partyOf(dossier, speaker);
        const inCell = (codings: Coding[], row: string, issue: string) =>
          codings.filter((one) => one.issue === issue && (across ? rowOf(one) !== null : rowOf(one) === row));
        const rows = across ? ["*"] : [...PARTIES, "reported"];
        const expected = rows.flatMap((row) =>
          dossier.codebook.issues.flatMap(({ id }) => {
            const [one, other] = [inCell(left, row, id), inCell(right, row, id)];
            return one.length + other.length > 0 ? [[row, id, one, other] as const] : [];
          }),
        );
        expect(comparison.cells.length).toBe(expected.length);
        for (const [row, issue, one, other] of expected) {
          const cell = comparison.cells.find((any) => any.row === row && any.issue === issue)!;
          expect([cell.a?.total ?? 0, cell.b?.total ?? 0]).toEqual([one.length, other.length]);
          for (const [side, own] of [[cell.a, one] as const, [cell.b, other] as const])
            if (side)
              expect([side.neutral, side.hedged, side.ignorance]).toEqual([
                own.filter(({ stance }) => stance === null).length,
                own.filter(({ hedged }) => hedged).length,
                own.filter(({ stance, withholding }) => stance === "withholds" && withholding === "ignorance").length,
              ]);
          const stances = (some: readonly Coding[]) => STANCES.filter((id) => some.some(({ stance }) => stance === id));
          const counts = (some: readonly Coding[]) => STANCES.map((id) => some.filter((c) => c.stance === id).length);
          const [n, m] = [one.length, other.length];
          const spoken = [one, other].map((some) => some.filter(({ kind }) => kind === "statement").length);
          expect([cell.spoken.a?.total ?? 0, cell.spoken.b?.total ?? 0]).toEqual(spoken);
          const same = stances(one).join() === stances(other).join();
          const equal = counts(one).join() === counts(other).join();
          if (n === 0) expect(cell.change).toBe("new");
          else if (m === 0) expect(cell.change).toBe("gone");
          else if (!same || (n === m && !equal)) expect(cell.change).toBe("turned");
          else expect(cell.change).toBe(n === m ? "same" : n < m ? "more" : "fewer");
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("say of each party how far its claims go, and pin a claim that goes so far", () => {
    fc.assert(
      fc.property(sides, ({ dossier, a, b }) => {
        const engine = createEngine(dossier);
        const { parties } = compareRows(engine.rows(a), engine.rows(b));
        for (const [view, which] of [
          [a, "a"],
          [b, "b"],
        ] as const) {
          const staged = codingsOf(dossier, view).filter(({ stage, said }) => {
            return stage && (view.axis === "reported" || said !== null);
          });
          for (const party of PARTIES) {
            const who = ({ kind, actors, speaker }: Coding) => (kind === "event" ? actors[0] : speaker) ?? "";
            const own = staged.filter((coding) => partyOf(dossier, who(coding)) === party);
            const claims = own
              .filter(({ kind }) => kind === "statement")
              .filter(({ stance }) => stance !== "withholds" && stance !== "denies")
              .filter(({ stage }) => stage!.direction !== "backward")
              .map(({ stage }) => stage!.rung)
              .sort((x, y) => x - y);
            const standing = parties.find((one) => one.party === party)?.[which];
            // A party is there if it speaks of a stage on either side, and only then.
            if (own.length > 0) expect(standing).toBeDefined();
            for (const one of parties) expect(one.a.marks + one.b.marks).toBeGreaterThan(0);
            expect(standing?.marks ?? 0).toBe(own.length);
            expect(standing?.furthest ?? null).toBe(claims.at(-1) ?? null);
            expect(standing?.median ?? null).toBe(claims[Math.floor((claims.length - 1) / 2)] ?? null);
            if (!standing?.pin) continue;
            const { groups } = allEvidence(engine.rows({ ...view, pin: standing.pin }));
            const shown = engine.codings(groups.flatMap(({ codings }) => codings)).map(({ coding }) => coding);
            expect(shown.some((coding) => own.includes(coding) && coding.stage?.rung === standing.furthest)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("name the same venues as often", () => {
    fc.assert(
      fc.property(sides, ({ dossier, a, b }) => {
        const engine = createEngine(dossier);
        const { venues } = compareRows(engine.rows(a), engine.rows(b));
        for (const [view, which] of [
          [a, "a"],
          [b, "b"],
        ] as const) {
          const expected = reference(dossier, view).venues.places.map(({ place, mentions }) => [
            place,
            mentions.length,
          ]);
          const named = venues.flatMap((venue) => {
            const side = venue[which];
            return side ? [[venue.place, side.mentions.length]] : [];
          });
          expect(named.sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("the work of a comparison", () => {
  it("turns the engine from one View to the other once, and not again while both are remembered", () => {
    const codings = (["us", "ru"] as Party[]).flatMap((party) => [
      { speaker: party === "us" ? "trump" : "peskov", issue: "talks", stage: {} },
    ]);
    const engine = createEngine(dossierOf({ articles: [{ codings }] }));
    const compareBoth = () => compareRows(engine.rows({ party: ["us"] }), engine.rows({ party: ["ru"] }), true);
    compareBoth();
    const { touched, scanned } = engine.stats;
    compareBoth();
    expect(engine.stats).toMatchObject({ touched, scanned });
  });
});
