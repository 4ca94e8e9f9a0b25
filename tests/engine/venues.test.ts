import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { isNamedBy, mentionsOf } from "../../src/engine/mentions";
import { MOST_MENTIONS, venueRows } from "../../src/engine/venues";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";

const dossier = dossierOf({
  places: [{ id: "geneva", name: "Geneva", country: "CHE", precision: "city", at: [6, 46] }],
  articles: [
    {
      reported: "2025-02-03",
      venues: [
        { place: "geneva", role: "past", speaker: "putin", via: ["tass"], when: "2024-05" },
        { place: "riyadh", role: "offered", meeting: { who: ["kellogg"], level: "advisers" }, via: ["tass"] },
      ],
    },
    {
      reported: "2025-02-04",
      credits: ["tass"],
      venues: [
        { place: "riyadh", role: "proposed" },
        { place: "riyadh", role: "offered", via: ["afp"] },
      ],
    },
    { reported: "2025-02-05", venues: [{ place: "geneva", role: "hosted", speaker: "nobody-known" }] },
    { reported: "2025-02-06", venues: [{ place: "saudi-arabia" }] },
  ],
});
const ask = (view: View = {}, of = dossier) => createEngine(of).rows(view).part(venueRows);

describe("the venues", () => {
  test("stand by mentions in the whole dossier, as many in its order, and only those in view", () => {
    const told = (view: View) => ask(view).places.map(({ place, count }) => [place, count]);
    expect(told({})).toEqual([
      ["riyadh", 3],
      ["geneva", 2],
      ["saudi-arabia", 1],
    ]);
    expect(told({ outlet: ["nobody"] })).toEqual([]);
    expect(told({ article: ["2025-02-03-a1", "2025-02-05-a3"] })).toEqual([
      ["riyadh", 1],
      ["geneva", 2],
    ]);
  });

  test("have their roles in order, once each, and their origins; one origin of two places counts once in all", () => {
    const rows = ask();
    expect(rows.places.map(({ roles, origins }) => [roles, origins])).toEqual([
      [["proposed", "offered"], 2],
      [["hosted", "past"], 2],
      [["proposed"], 1],
    ]);
    expect(rows).toMatchObject({ mentions: 6, total: 6, origins: 4 });
    expect(ask({ via: ["tass"] })).toMatchObject({ mentions: 2, total: 6, origins: 1 });
  });

  test("have mentions with all that is known of them", () => {
    const [, geneva] = ask().places;
    expect(geneva).toMatchObject({ name: "Geneva", country: "CHE", precision: "city", at: [6, 46], lit: true });
    expect(geneva!.mentions).toEqual([
      {
        mention: "a1-v1",
        place: "geneva",
        name: "Geneva",
        country: "CHE",
        precision: "city",
        at: [6, 46],
        role: "past",
        who: ["trump", "putin"],
        level: "leaders",
        speaker: "putin",
        party: "ru",
        via: ["tass"],
        article: "2025-02-03-a1",
        when: "2024-05",
        origin: "tass",
        originAssumed: false,
        lit: true,
      },
      expect.objectContaining({
        mention: "a3-v1",
        speaker: "nobody-known",
        party: "other",
        via: [],
        when: null,
        origin: "2025-02-05-a3",
        originAssumed: true,
      }),
    ]);
    expect(ask().places[0]!.mentions[0]).toMatchObject({ speaker: null, party: null, level: "advisers" });
  });

  test("of a place that the dossier does not describe have its id for a name, and no country", () => {
    const { places } = ask({}, { ...dossier, places: [], actors: [] });
    expect(places[1]).toMatchObject({ place: "geneva", name: "geneva", country: "", precision: "country", at: [0, 0] });
    expect(places.map(({ place }) => place)).toEqual(["riyadh", "geneva", "saudi-arabia"]);
    expect(places[1]!.mentions[0]).toMatchObject({ speaker: "putin", party: null });
  });

  test("beside a pinned place, or a pinned mention, are there and dimmed", () => {
    const lit = (pin: string) => {
      const { places, mentions } = ask({ pin });
      return [
        places.map((place) => [place.lit, ...place.mentions.map((one) => one.lit)].map(Number).join("")),
        mentions,
      ];
    };
    expect(lit("venue:geneva")).toEqual([["0000", "111", "00"], 6]);
    expect(lit("venue:a3-v1")).toEqual([["0000", "101", "00"], 6]);
    expect(lit("venue:a2-v2")).toEqual([["1001", "000", "00"], 6]);
    expect(lit("coding:nothing")).toEqual([[], 0]);
  });

  test("in great number are told by the first three mentions of each place, and counted", () => {
    const many = (size: number) =>
      dossierOf({
        articles: [{ venues: Array.from({ length: size }, (_, at) => ({ place: at % 250 ? "riyadh" : "geneva" })) }],
      });
    const shown = (size: number, view: View = {}) =>
      ask(view, many(size)).places.map(({ count, mentions }) => [count, mentions.length]);
    expect(shown(MOST_MENTIONS)).toEqual([
      [996, 996],
      [4, 4],
    ]);
    expect(shown(MOST_MENTIONS + 1)).toEqual([
      [996, 3],
      [5, 3],
    ]);
    expect(shown(MOST_MENTIONS + 1, { venue: ["geneva"] })).toEqual([[5, 5]]);
  });
});

test("a mention is named by its own id and by its place, and by nothing else", () => {
  const mention = dossier.articles[0]!.venues[0]!;
  expect(["a1-v1", "geneva", "a1-v2", "riyadh"].map((id) => isNamedBy(id, mention))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("the mentions know the codings that they overlap", () => {
  const one = dossierOf({
    articles: [
      {
        codings: [
          { start: 100, end: 150 },
          { start: 150, end: 200 },
          { start: 190, end: 260 },
        ],
        venues: [{ start: 150, end: 195 }],
      },
    ],
  });
  const rows = createEngine(one)
    .rows({})
    .part((ground) => mentionsOf(ground).all.map(({ codings }) => codings));
  expect(rows).toEqual([[1, 2]]);
});
