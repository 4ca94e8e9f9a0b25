import { describe, expect, test } from "vitest";
import { createEngine } from "../../../src/engine/engine";
import { venuesFinding } from "../../../src/engine/findings/venues";
import type { View } from "../../../src/store/view";
import { type ArticleInput, type CodingInput, dossierOf, type VenueInput } from "../../support/dossierOf";

function finding(
  venues: readonly VenueInput[],
  view: View = {},
  article: ArticleInput = {},
  codings: CodingInput[] = [],
) {
  const dossier = dossierOf({ articles: [{ venues, codings, ...article }] });
  return venuesFinding(createEngine(dossier).rows(view), dossier, view);
}

describe("the finding of the venues", () => {
  test("contested: two sources name different places for one meeting", () => {
    const venues = [
      { place: "riyadh", speaker: "kremlin" },
      { place: "geneva", speaker: "white-house" },
    ];
    expect(finding(venues)).toEqual({
      rule: "contested",
      sentence: "For Trump and Putin, Kremlin names Riyadh; White house names Geneva",
      pin: "venue:riyadh",
    });
    const others = [venues[0]!, { ...venues[1]!, meeting: { level: "advisers" as const } }];
    expect(finding(others).rule).not.toBe("contested");
  });

  test("one-origin: it says alone only where no filter could hide another", () => {
    const venues = ["riyadh", "geneva"].map((place) => ({ place, speaker: "kremlin", via: ["reuters"] }));
    expect(finding(venues)).toEqual({
      rule: "one-origin",
      sentence: "Kremlin names Riyadh and Geneva for Trump and Putin, through Reuters alone",
      pin: "venue:riyadh",
    });
    expect(finding(venues, { via: ["reuters"] }).sentence).toBe(
      "Kremlin names Riyadh and Geneva for Trump and Putin, through Reuters",
    );
    expect(finding(venues, { pin: "venue:riyadh" }).sentence).toMatch(/alone$/);
  });

  test("one-origin: an assumed origin is not named, and no place is put into another's mouth", () => {
    const venues = [
      { place: "riyadh", speaker: "kremlin" },
      { place: "riyadh", speaker: "trump" },
      { place: "geneva", speaker: "trump" },
    ];
    expect(finding(venues).sentence).toBe("Kremlin names Riyadh for Trump and Putin");
  });

  test("corroborated: independent origins of one place", () => {
    const venues = [
      { place: "riyadh", speaker: "kremlin", via: ["reuters"] },
      { place: "riyadh", speaker: "trump", via: ["tass"] },
    ];
    expect(finding(venues)).toEqual({
      rule: "corroborated",
      sentence: "2 independent origins name Riyadh for Trump and Putin",
      pin: "venue:riyadh",
    });
  });

  test("corroborated: of several places the one with most origins", () => {
    const venues = [
      { place: "geneva", speaker: "kremlin", via: ["reuters"] },
      { place: "geneva", speaker: "kremlin", via: ["tass"] },
      ...["reuters", "tass", "ria"].map((via) => ({ place: "riyadh", speaker: "kremlin", via: [via] })),
    ];
    expect(finding(venues).sentence).toBe("3 independent origins name Riyadh for Trump and Putin");
  });

  test("contested: not where one names all that the other does, and more", () => {
    const venues = [
      { place: "riyadh", speaker: "kremlin", via: ["tass"] },
      { place: "geneva", speaker: "kremlin", via: ["tass"] },
      { place: "riyadh", speaker: "white-house", via: ["reuters"] },
    ];
    expect(finding(venues).rule).toBe("corroborated");
    expect(finding(venues.toReversed()).rule).toBe("corroborated");
  });

  test("contested: the meeting with most mentions before the others", () => {
    const advisers = { level: "advisers" as const };
    const few = [
      { place: "riyadh", speaker: "kremlin", meeting: advisers },
      { place: "geneva", speaker: "white-house", meeting: advisers },
    ];
    const many = [
      { place: "geneva", speaker: "trump" },
      { place: "riyadh", speaker: "peskov" },
      { place: "geneva", speaker: "trump" },
    ];
    expect(finding([...few, ...many]).sentence).toBe("For Trump and Putin, Trump names Geneva; Peskov names Riyadh");
  });

  test("one-origin: one mention alone is not one origin of all", () => {
    expect(finding([{ place: "riyadh", speaker: "kremlin", via: ["reuters"] }]).rule).toBe("shown");
  });

  test("most-named: of more mentions than are compared one by one", () => {
    const mentioned = (place: string, count: number) =>
      Array.from({ length: count }, () => ({ place, speaker: "kremlin" }));
    const many = [...mentioned("riyadh", 400), ...mentioned("geneva", 601)];
    expect(finding(many)).toEqual({
      rule: "most-named",
      sentence: "Geneva is named most often: 601 of 1,001 mentions shown",
      pin: "venue:geneva",
    });
    const tied = [...mentioned("riyadh", 501), ...mentioned("geneva", 501)];
    expect(finding(tied).sentence).toMatch(
      /^No place is named more often than (Riyadh|Geneva): 501 of 1,002 mentions shown$/,
    );
    expect(finding(many.slice(1)).rule).not.toBe("most-named");
  });

  test("offered: a host offers a place", () => {
    const venue: VenueInput = { place: "riyadh", role: "offered", speaker: "saudi-arabia" };
    expect(finding([venue])).toMatchObject({
      rule: "offered",
      sentence: "Saudi arabia offers Riyadh as a place for leaders to meet",
    });
  });

  test("hosted: a meeting is reported, not stated", () => {
    const venue: VenueInput = { place: "bocharov-ruchey", role: "hosted" };
    expect(finding([venue])).toMatchObject({
      rule: "hosted",
      sentence: "An article reports a meeting of Trump and Putin at Bocharov ruchey",
    });
    expect(finding([{ ...venue, speaker: "kremlin" }]).sentence).toMatch(/^Kremlin reports a meeting/);
    expect(finding([{ ...venue, place: "riyadh" }]).sentence).toBe(
      "An article reports a meeting of Trump and Putin in Riyadh",
    );
  });

  test("absent: a meeting is spoken of and no place is named", () => {
    const codings = [
      { speaker: "trump", issue: "leaders-meeting" },
      { speaker: "peskov", issue: "leaders-meeting" },
    ];
    expect(finding([], {}, {}, codings)).toEqual({
      rule: "absent",
      sentence: "No place is named for the leaders' meeting that Trump and Peskov speak of",
      pin: "cell:*~leaders-meeting",
    });
    expect(finding([{ place: "riyadh" }], { venue: ["geneva"] }, {}, codings).rule).toBe("shown");
    expect(finding([], { rows: "party" }, {}, codings).sentence).toBe("No place is named for the leaders' meeting");
    expect(finding([], {}, {}, codings.slice(0, 1)).rule).toBe("shown");
    const event: CodingInput = { kind: "event", actors: ["trump"], issue: "leaders-meeting", stance: null };
    expect(finding([], {}, {}, [event, event]).rule).toBe("shown");
  });

  test("contested: two may name one place and each another, and the same guests are one meeting in any order", () => {
    const named = (speaker: string, place: string, who = ["trump", "putin"]): VenueInput => ({
      place,
      speaker,
      meeting: { who },
    });
    const three = [named("kremlin", "riyadh"), named("kremlin", "geneva"), named("trump", "riyadh")];
    expect(finding([...three, named("trump", "bocharov-ruchey")]).sentence).toBe(
      "For Trump and Putin, Kremlin names Riyadh and Geneva; Trump names Riyadh and Bocharov ruchey",
    );
    expect(finding([named("kremlin", "riyadh"), named("trump", "geneva", ["putin", "trump"])])).toMatchObject({
      rule: "contested",
      sentence: "For Trump and Putin, Kremlin names Riyadh; Trump names Geneva",
    });
    const others = [named("kremlin", "riyadh"), named("trump", "geneva", ["putin", "kellogg"])];
    expect(finding(others).rule).not.toBe("contested");
    const offered = [named("kremlin", "riyadh"), { ...named("trump", "geneva"), role: "offered" as const }];
    expect(finding(offered).rule).toBe("contested");
    const past = [named("kremlin", "riyadh"), { ...named("trump", "geneva"), role: "past" as const }];
    expect(finding(past).rule).not.toBe("contested");
    expect(finding([{ place: "riyadh" }, named("kremlin", "geneva")]).sentence).toBe(
      "For Trump and Putin, an article names Riyadh; Kremlin names Geneva",
    );
  });

  test("a title is told in a shorter way where names are long", () => {
    const long = ["the palace of the seaside summer residence", "the old town hall in the harbour"];
    const told = (venues: readonly VenueInput[], speakers: readonly string[] = []) => {
      const dossier = dossierOf({
        actors: speakers.map((short, at) => ({ id: ["kremlin", "trump"][at]!, short })),
        places: long.map((name, at) => ({ id: ["riyadh", "geneva"][at]!, name })),
        articles: [{ venues }],
      });
      return venuesFinding(createEngine(dossier).rows({}), dossier, {}).sentence;
    };
    const [riyadh, geneva] = ["riyadh", "geneva"].map((place) => ({ place, speaker: "kremlin", via: ["tass"] }));
    const [one, other] = [riyadh!, { ...geneva!, speaker: "trump" }];
    expect(told([{ ...one, place: "saudi-arabia" }, other])).toBe(
      "Kremlin names Saudi arabia; Trump names the old town hall in the harbour",
    );
    expect(told([one, other])).toBe("Kremlin names the palace of the seaside summer residence");
    expect(told([riyadh!, geneva!])).toBe("Kremlin names 2 places for Trump and Putin, through Tass alone");
    expect(told([riyadh!, riyadh!], ["the Kremlin"])).toBe(
      "The Kremlin names the palace of the seaside summer residence, through Tass alone",
    );
    expect(told([riyadh!, riyadh!], ["the head of the press office"])).toBe(
      "The head of the press office names 1 place for Trump and Putin, through Tass alone",
    );
    expect(told([riyadh!, geneva!], ["the head of the press office of the Russian state"])).toBe(
      "The head of the press office of the Russian state names 2 places",
    );
    const offered: VenueInput = { place: "riyadh", role: "offered", speaker: "kremlin" };
    expect(told([offered], ["the Kremlin"])).toBe("The Kremlin offers the palace of the seaside summer residence");
    const hosted: VenueInput = { place: "riyadh", role: "hosted" };
    expect(told([hosted])).toBe("An article reports a meeting in the palace of the seaside summer residence");
    const past: VenueInput = { place: "riyadh", role: "past" };
    expect(told([past])).toBe("1 place is named: the palace of the seaside summer residence");
  });

  test("corroborated: by origins, not by mentions, of a place and a meeting together", () => {
    const by = (place: string, via: string, meeting: VenueInput["meeting"] = {}): VenueInput => ({
      place,
      via: [via],
      meeting,
    });
    const often = ["reuters", "reuters", "tass", "tass"].map((via) => by("geneva", via));
    const advisers = ["reuters", "tass", "ria"].map((via) => by("riyadh", via, { level: "advisers" }));
    expect(finding([...often, ...advisers])).toMatchObject({
      rule: "corroborated",
      sentence: "3 independent origins name Riyadh for Trump and Putin",
      pin: "venue:riyadh",
    });
    const each = [by("riyadh", "reuters"), by("geneva", "tass")].map((one) => ({ ...one, speaker: "kremlin" }));
    expect(finding(each).rule).toBe("shown");
    expect(finding(often).sentence).toBe("2 independent origins name Geneva for Trump and Putin");
  });

  test("offered: by somebody; most-named: of what the filters leave, and of one place alone", () => {
    expect(finding([{ place: "riyadh", role: "offered" }]).rule).not.toBe("offered");
    const mentioned = (place: string, speaker: string, count: number) =>
      Array.from({ length: count }, () => ({ place, speaker }));
    const kremlin = [...mentioned("riyadh", "kremlin", 450), ...mentioned("geneva", "kremlin", 560)];
    expect(finding([...kremlin, ...mentioned("riyadh", "trump", 200)], { speaker: ["kremlin"] }).sentence).toBe(
      "Geneva is named most often: 560 of 1,010 mentions shown",
    );
    expect(finding(mentioned("riyadh", "kremlin", 1001)).sentence).toBe(
      "Riyadh is named most often: 1,001 of 1,001 mentions shown",
    );
  });

  test("absent: not where a place is proposed, nor of another issue", () => {
    const two = (issue: string) => ["trump", "peskov"].map((speaker) => ({ speaker, issue }));
    expect(finding([{ place: "riyadh" }], {}, {}, two("leaders-meeting")).rule).toBe("shown");
    expect(finding([{ place: "riyadh", role: "past" }], {}, {}, two("leaders-meeting")).rule).toBe("absent");
    expect(finding([], {}, {}, two("talks")).rule).toBe("shown");
  });

  test("shown: what is there, or that there is nothing", () => {
    expect(finding([{ place: "geneva", role: "past" }])).toEqual({
      rule: "shown",
      sentence: "1 place is named: Geneva, for an earlier meeting of Trump and Putin",
      pin: "venue:geneva",
    });
    expect(
      finding([
        { place: "geneva", role: "past" },
        { place: "riyadh", role: "past" },
      ]).sentence,
    ).toMatch(/^2 places are named, among them (Geneva|Riyadh)$/);
    expect(finding([{ place: "geneva" }]).sentence).toBe("1 place is named: Geneva, for a meeting of Trump and Putin");
    expect(finding([])).toEqual({
      rule: "shown",
      sentence: "No place for a meeting is named in what is shown",
      pin: null,
    });
  });
});
