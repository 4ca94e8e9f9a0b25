import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Briefing, Scene } from "../../../../src/dossier/types";
import { createEngine } from "../../../../src/engine/engine";
import { evidenceOf, idOf, numbersInWords } from "../../../../src/shells/brief/handout/appendix";
import { notesBeneath } from "../../../../src/shells/brief/handout/notesPart";
import { allEvidence } from "../../../engine/ask";
import { arbitraryDossier } from "../../../support/arbitraryDossier";
import { dossierOf } from "../../../support/dossierOf";

const scene = (id: string, view: Scene["view"] = {}, panel: Scene["panel"] = "matrix"): Scene => ({
  id,
  headline: id,
  notes: "",
  view,
  panel,
  seconds: null,
});
const briefing = (...scenes: Scene[]): Briefing => ({ id: "b", title: "B", scenes });

const dossier = dossierOf({
  articles: [
    {
      codings: [
        { speaker: "trump", said: "2025-02-09" },
        { speaker: "peskov", said: "2025-02-08", stance: "denies", issue: "leader-contact" },
        { speaker: "putin", said: null },
      ],
      venues: [{ place: "riyadh", start: 900 }],
    },
  ],
});
const engine = createEngine(dossier);
const listed = (...scenes: Scene[]) =>
  evidenceOf(dossier, engine, briefing(...scenes)).map(({ own, shared }) => ({
    own: own.map(({ number, item }) => `${number} ${idOf(item)}`),
    shared,
  }));

describe("the evidence behind the scenes of a handout", () => {
  it("has each coding once, with the first scene that rests on it; later ones name its number [contract 5.12]", () => {
    expect(listed(scene("one", { speaker: ["peskov"] }), scene("two"))).toEqual([
      { own: ["1 a1-02"], shared: [] },
      { own: ["2 a1-01", "3 a1-03"], shared: [1] },
    ]);
  });

  it("has what a pinned scene's filters hold beside what it points out, and tells them apart", () => {
    const pinned = scene("pinned", { pin: "coding:a1-02" });
    expect(evidenceOf(dossier, engine, briefing(pinned))[0]?.around).toEqual([2, 3]);
    expect(listed(pinned)[0]?.own).toEqual(["1 a1-02", "2 a1-01", "3 a1-03"]);
    expect(evidenceOf(dossier, engine, briefing(scene("whole")))[0]?.around).toEqual([]);
  });

  it("has the mentions of venues where a panel of the scene draws them", () => {
    expect(listed(scene("pair", {}, ["matrix", "venues"]))[0]?.own).toContain("4 a1-v1");
    expect(listed(scene("alone"))[0]?.own).not.toContain("4 a1-v1");
  });

  it("has both sides of a comparison", () => {
    const compared = scene("compared", { speaker: ["trump"], against: { speaker: ["putin"] } }, "compare");
    expect(listed(compared)[0]?.own).toEqual(["1 a1-01", "2 a1-03"]);
  });

  it("has what the engine says is in the scene's view: all of it, numbered without a gap", () => {
    fc.assert(
      fc.property(
        arbitraryDossier(),
        fc.array(fc.constantFrom("trump", "peskov", "putin"), { maxLength: 4 }),
        (any, who) => {
          const ask = createEngine(any);
          const scenes = who.map((speaker, at) => scene(`s${at}`, { speaker: [speaker] }));
          const evidence = evidenceOf(any, ask, briefing(...scenes));
          const numbers = evidence.flatMap(({ own }) => own.map(({ number }) => number));
          expect(numbers).toEqual(numbers.map((_, at) => at + 1));
          const idAt = new Map(
            evidence.flatMap(({ own }) => own.map(({ number, item }) => [number, idOf(item)] as const)),
          );
          evidence.forEach(({ own, shared }, at) => {
            const ids = [...own.map(({ item }) => idOf(item)), ...shared.map((number) => idAt.get(number))];
            const rows = allEvidence(ask.rows({ speaker: [who[at] as string] }));
            expect(ids.sort()).toEqual(rows.groups.flatMap(({ codings }) => codings).sort());
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it("says numbers in words", () => {
    expect(numbersInWords([1, 2, 3, 5, 7, 8])).toBe("1–3, 5, 7 and 8");
    expect(numbersInWords([4])).toBe("4");
    expect(numbersInWords([4, 5, 6])).toBe("4–6");
    expect(numbersInWords([])).toBe("");
  });
});

describe("the notes of a scene", () => {
  const withNotes = (notes: string) => notesBeneath({ ...scene("one"), notes });
  it("stand beneath its picture while they are short, and have a page of their own where they are long", () => {
    expect(withNotes("A sentence.")).toBe(true);
    expect(withNotes("word ".repeat(400))).toBe(false);
    expect(withNotes("one\n".repeat(12))).toBe(false);
  });
});
