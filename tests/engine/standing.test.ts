import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { stageRows } from "../../src/engine/stages";
import { partyOf, pinOfClaims } from "../../src/engine/standing";
import { type CodingInput, dossierOf } from "../support/dossierOf";

const marksOf = (...codings: readonly CodingInput[]) =>
  createEngine(dossierOf({ articles: [{ codings }] }))
    .rows({})
    .part(stageRows).marks!;

const claim = (rung: number, more: CodingInput = {}): CodingInput => ({
  speaker: "trump",
  issue: "timeline",
  ...more,
  stage: { rung, ...more.stage },
});

describe("how far one party says that the talks have come", () => {
  const marks = marksOf(
    claim(5),
    claim(2),
    claim(3),
    claim(5),
    claim(6, { stance: "denies" }),
    claim(7, { stance: "withholds", withholding: "refuses", stage: { direction: "holding" } }),
    claim(8, { stage: { direction: "backward" } }),
    claim(8, { kind: "event", speaker: null, actors: ["trump"], stance: null, issue: null }),
    claim(8, { speaker: "putin" }),
  );

  test("is told by its statements that claim to be there, from the lowest rung to the highest", () => {
    const [us] = partyOf("us", marks, []);
    expect(us).toMatchObject({
      party: "us",
      a: {
        marks: 8,
        furthest: 5,
        median: 3,
        pin: "stage:*~5~us-ru",
        directions: { forward: 6, holding: 1, backward: 1 },
      },
      b: { marks: 0, claims: [], furthest: null, median: null, pin: null, directions: { forward: 0 } },
    });
    expect(us!.a.claims.map(({ rung }) => rung)).toEqual([2, 3, 5, 5]);
  });

  test("has for its middle a rung that somebody claims, of two the lower", () => {
    const median = (...rungs: number[]) => partyOf("us", marksOf(...rungs.map((rung) => claim(rung))), [])[0]!.a.median;
    expect([median(4), median(4, 6), median(6, 2, 4), median(8, 2, 6, 4)]).toEqual([4, 4, 4, 4]);
  });

  test("is told where it speaks of a stage on either side, and nowhere else", () => {
    expect(partyOf("ru", marks, [])).toMatchObject([{ party: "ru", a: { marks: 1 }, b: { marks: 0 } }]);
    expect(partyOf("ru", [], marks)).toMatchObject([{ party: "ru", a: { marks: 0 }, b: { marks: 1 } }]);
    expect(partyOf("ua", marks, marks)).toEqual([]);
  });
});

describe("the pin of claims", () => {
  test("is that of the coding where there is one", () => {
    expect(pinOfClaims(marksOf(claim(4)))).toBe("coding:a1-01");
    expect(partyOf("us", marksOf(claim(2), claim(4)), [])[0]!.a.pin).toBe("coding:a1-02");
  });

  test("is what the most of several share, and of as many the first", () => {
    const on = (...tracks: ("us-ru" | "us-ua" | "multi")[]) =>
      pinOfClaims(marksOf(...tracks.map((track) => claim(4, { stage: { track } }))));
    expect(on("us-ru", "us-ua", "us-ua")).toBe("stage:*~4~us-ua");
    expect(on("us-ua", "us-ua", "multi")).toBe("stage:*~4~us-ua");
    expect(on("us-ru", "us-ua")).toBe("stage:*~4~us-ru");
    expect(on("multi", "us-ua", "us-ru", "us-ru", "us-ua")).toBe("stage:*~4~us-ua");
  });

  test("is none where nothing is claimed", () => {
    expect(pinOfClaims([])).toBeNull();
  });
});
