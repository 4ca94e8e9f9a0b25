import { describe, expect, test } from "vitest";
import { matrixRows } from "../../src/engine/matrix";
import { venueRows } from "../../src/engine/venues";
import { PANELS } from "../../src/panels/registry";
import { knownIn } from "../../src/store/known";
import { decodeView, encodeView } from "../../src/store/url";
import { normalise } from "../../src/store/view";
import { left } from "../engine/ask";
import { NUMBERS, numbersIn } from "./numbers";
import { type Carried, type Claim, SCENES } from "./scenes";
import { codingOf, dossier, engine, everything, rowsOf, scenes } from "./story";

const cases = scenes.map((scene) => ({ ...scene, carried: SCENES[scene.id] as Carried }));
/** Issues that are about the two leaders themselves, so that a headline may name both. */
const LEADERS = new Set(["leader-contact", "leaders-meeting"]);

describe("the bundled briefing", () => {
  test("tells its story in seven to ten scenes and eight to twelve minutes", () => {
    expect(scenes.length).toBeGreaterThanOrEqual(7);
    expect(scenes.length).toBeLessThanOrEqual(10);
    const minutes = scenes.reduce((sum, { seconds }) => sum + (seconds ?? Number.NaN), 0) / 60;
    expect(minutes).toBeGreaterThanOrEqual(8);
    expect(minutes).toBeLessThanOrEqual(12);
  });

  test("says nothing twice", () => {
    for (const of of [scenes.map(({ id }) => id), scenes.map(({ headline }) => headline)])
      expect(new Set(of).size).toBe(scenes.length);
  });

  test("has a list of what carries each scene, and of no other", () => {
    expect(Object.keys(SCENES)).toEqual(scenes.map(({ id }) => id));
  });

  test("shows a pair of panels and a pin somewhere", () => {
    expect(scenes.some(({ panel }) => Array.isArray(panel))).toBe(true);
    expect(scenes.some(({ view }) => view.pin)).toBe(true);
  });
});

describe.each(cases)("scene $id", ({ id, headline, notes, view, panel, carried }) => {
  test("has a headline of at most 16 words, and notes of two to five sentences", () => {
    expect(headline.split(/\s+/).length).toBeLessThanOrEqual(16);
    const sentences = notes.split(/(?<=[.?])\s+/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
  });

  test("has a View that is read whole, from the file and from a link, and names what this dossier has", () => {
    expect(normalise(view)).toEqual({ view, dropped: [] });
    expect(decodeView(encodeView(view)).view).toEqual(view);
    expect(knownIn(dossier)(view).dropped).toEqual([]);
  });

  test("draws panels that there are [contract 1.10]", () => {
    const drawn = [panel].flat();
    for (const one of drawn) expect(PANELS.map((spec) => spec.id)).toContain(one);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test("has exactly these codings in view", () => {
    expect([...left(engine, view)].sort()).toEqual(carried.inView);
  });

  test("says in its headline what these codings say, all of them and no other", () => {
    for (const claim of carried.headline) expect(heard(claim, carried.inView)).toEqual(claim.codings);
  });

  test("says in its notes what the dossier says", () => {
    for (const claim of carried.notes) expect(heard(claim)).toEqual(claim.codings);
  });

  test("names in its headline those whose claims it tells, and no speaker else", () => {
    const told = carried.headline.flatMap(({ who }) => who ?? []);
    const named = dossier.actors.filter(({ short }) => headline.includes(short)).map((actor) => actor.id);
    const through = carried.inView.flatMap((coding) => codingOf(coding).via);
    const leaders = carried.headline.some(({ issue }) => LEADERS.has(issue)) ? ["trump", "putin"] : [];
    for (const name of named) expect([...told, ...through, ...leaders]).toContain(name);
    expect(named).toEqual(expect.arrayContaining(told.filter((who) => !isImplied(who, headline))));
    expect(/\barticle\b/.test(headline)).toBe(carried.headline.some(({ who }) => who === null));
  });

  test("shows these links and these places", () => {
    const ids = new Set(carried.inView);
    const links = dossier.links.filter(({ a, b }) => ids.has(a) && ids.has(b)).map((link) => link.id);
    if (carried.links) expect(links).toEqual(carried.links);
    const mentions = rowsOf(id)
      .part(venueRows)
      .places.flatMap((place) => place.mentions);
    if (carried.mentions) expect(mentions.map(({ mention }) => mention).sort()).toEqual(carried.mentions);
  });

  test("has no number that the dossier does not give", () => {
    expect({ headline: numbersIn(headline), notes: numbersIn(notes) }).toEqual(NUMBERS[id]?.());
  });
});

describe.each(cases.filter(({ panel }) => [panel].flat().includes("matrix")))("the matrix of scene $id", (scene) => {
  test("shows at most seven speakers and six issues", () => {
    const { rows, columns, total } = engine.rows(scene.view).part(matrixRows);
    expect(total).toBe(scene.carried.inView.length);
    expect(rows.length).toBeLessThanOrEqual(7);
    expect(columns.length).toBeLessThanOrEqual(6);
  });
});

/** Actors whom a headline tells of in other words. */
function isImplied(who: string, headline: string): boolean {
  const words = { kremlin: "Russia", ukraine: "Kyiv", zelenskyy: "Kyiv" }[who];
  if (words && headline.includes(words)) return true;
  return /outlets/.test(headline) && dossier.outlets.some(({ id }) => id === who);
}

/** Ids of the codings, of those given or of all, in which somebody takes the stance of the claim. */
function heard({ who, issue, stance, rung }: Claim, among?: readonly string[]): string[] {
  return everything
    .filter(
      (coding) =>
        (among?.includes(coding.id) ?? true) &&
        coding.speaker === who &&
        coding.issue === issue &&
        coding.stance === stance &&
        (rung === undefined || coding.stage?.rung === rung),
    )
    .map(({ id }) => id)
    .sort();
}
