import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disputeRows } from "../../../src/engine/disputes";
import { createEngine } from "../../../src/engine/engine";
import { evidenceRows } from "../../../src/engine/evidence";
import { stageRows } from "../../../src/engine/stages";
import { venueRows } from "../../../src/engine/venues";
import { spotlight } from "../../../src/shells/brief/spotlight";
import { arbitraryDossier } from "../../support/arbitraryDossier";
import { dossierOf } from "../../support/dossierOf";

const unlit = <T extends { readonly lit: boolean }>(rows: readonly T[]) => rows.map(({ lit: _, ...row }) => row);

const dossier = dossierOf({
  articles: [
    {
      codings: [
        { speaker: "trump", issue: "talks", stage: {} },
        { speaker: "peskov", issue: "talks", stance: "denies", stage: { rung: 2 } },
        { speaker: "trump", issue: "leaders-meeting" },
      ],
      venues: [{ place: "saudi-arabia" }],
    },
  ],
  links: [{ type: "contradicts", a: "a1-01", b: "a1-02" }],
});

describe("the spotlight", () => {
  const engine = createEngine(dossier);
  const spot = spotlight(engine);

  it("leaves what another panel pins in its place, lit, and the rest in its place, dimmed [contract 3.13]", () => {
    const rows = spot.rows({ pin: "cell:trump~talks" });
    expect(rows.part(stageRows).marks!.map(({ coding, lit }) => [coding, lit])).toEqual([
      ["a1-01", true],
      ["a1-02", false],
    ]);
    const cells = spot.rows({ pin: "coding:a1-02" }).matrix.cells;
    expect(cells.filter(({ lit }) => lit).map(({ row, issue }) => `${row} ${issue}`)).toEqual(["peskov talks"]);
    expect(cells).toHaveLength(3);
  });

  it("counts and shows the evidence of the pin alone", () => {
    const rows = spot.rows({ pin: "cell:trump~talks" });
    expect(rows.matched).toBe(1);
    expect(rows.part(evidenceRows).codings).toBe(1);
  });

  it("gives the same rows for the same View, and the engine's own without a pin", () => {
    expect(spot.rows({ pin: "coding:a1-02" })).toBe(spot.rows({ pin: "coding:a1-02" }));
    const rows = spot.rows({ pin: "coding:a1-02" });
    expect(rows.part(stageRows)).toBe(rows.part(stageRows));
    expect(rows.matrix).toBe(rows.matrix);
    expect(spot.rows({ issue: ["talks"] })).toBe(engine.rows({ issue: ["talks"] }));
  });

  it("keeps every chart whole under any pin, and lights what the pin leaves of it [contract 3.13]", () => {
    fc.assert(
      fc.property(arbitraryDossier(), fc.nat(), (any, seed) => {
        const plain = createEngine(any);
        const lighted = spotlight(plain);
        const codings = any.articles.flatMap((article) => article.codings);
        const venues = any.articles.flatMap((article) => article.venues);
        const pins = [
          ...codings.flatMap(({ id, speaker, issue }) => [
            `coding:${id}`,
            ...(speaker && issue ? [`cell:${speaker}~${issue}`] : []),
          ]),
          ...venues.map(({ place }) => `venue:${place}`),
          ...any.links.map(({ id }) => `link:${id}`),
          ...plain
            .rows({})
            .part(stageRows)
            .marks!.map(({ pin }) => pin),
        ];
        const pin = pins[seed % Math.max(1, pins.length)];
        if (pin === undefined) return;
        const [rows, whole, pinned] = [lighted.rows({ pin }), plain.rows({}), plain.rows({ pin })];
        expect(unlit(rows.matrix.cells)).toEqual(unlit(whole.matrix.cells));
        expect(unlit(rows.part(stageRows).marks!)).toEqual(unlit(whole.part(stageRows).marks!));
        expect(rows.part(venueRows).places.map(({ place }) => place)).toEqual(
          whole.part(venueRows).places.map(({ place }) => place),
        );
        expect(
          unlit(rows.part(disputeRows).disputes)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(
          unlit(whole.part(disputeRows).disputes)
            .map(({ id }) => id)
            .sort(),
        );
        expect(
          rows
            .part(stageRows)
            .marks!.filter(({ lit }) => lit)
            .map(({ coding }) => coding),
        ).toEqual(
          pinned
            .part(stageRows)
            .marks!.filter(({ lit }) => lit)
            .map(({ coding }) => coding),
        );
        expect(rows.matched).toBe(pinned.matched);
      }),
      { numRuns: 60 },
    );
  });
});
