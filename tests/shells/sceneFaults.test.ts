import { describe, expect, it } from "vitest";
import type { Scene } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { missingIn } from "../../src/shells/sceneFaults";
import { dossierOf } from "../support/dossierOf";

const dossier = dossierOf({
  articles: [{ codings: [{ speaker: "trump", issue: "talks" }], venues: [{ place: "saudi-arabia" }] }],
});
const engine = createEngine(dossier);
const sceneOf = (changes: Partial<Scene> & { dossier?: string }): Scene => ({
  id: "s",
  headline: "H",
  notes: "",
  view: {},
  panel: "stages",
  seconds: null,
  ...changes,
});
const missing = (changes: Parameters<typeof sceneOf>[0]) => missingIn(sceneOf(changes), dossier, engine);

describe("what a scene names and is not there", () => {
  it("is nothing where all of it is", () => {
    expect(missing({ view: { speaker: ["trump"], pin: "coding:a1-01" }, panel: ["matrix", "venues"] })).toEqual([]);
    expect(missing({ panel: null, view: { focus: "silence" }, dossier: dossier.id })).toEqual([]);
  });

  it.each([
    [{ panel: "map" }, "There is no panel “map”."],
    [{ panel: ["stages", "map"] as const }, "There is no panel “map”."],
    [{ view: { speaker: ["nobody", "trump"] } }, "The dossier has no speaker “nobody”."],
    [{ view: { speaker: ["-nobody"] } }, "The dossier has no speaker “nobody”."],
    [{ view: { article: ["-2020-01-01-gone"] } }, "The dossier has no article “2020-01-01-gone”."],
    [{ view: { via: ["-nobody"] } }, "The dossier has no outlet “nobody”."],
    [{ view: { pin: "coding:a9-01" } }, "The dossier has no coding “a9-01”."],
    [{ view: { pin: "link:l9" } }, "The dossier has no link “l9”."],
    [{ view: { pin: "venue:atlantis" } }, "The dossier has no venue “atlantis”."],
    [{ view: { pin: "cell:nobody~talks" } }, "What is chosen in it, “cell:nobody~talks”, is not in the dossier."],
    [{ view: { against: { issue: ["nothing"] } } }, "The dossier has no issue “nothing”."],
    [{ view: { colour: "red" } }, "The filter “colour” is not known."],
    [{ view: { from: "2030-01-01" } }, "No coding passes its filters."],
    [{ dossier: "another" }, "The scene was made from another dossier, “another”."],
  ])("%j: %s", (changes, sentence) => expect(missing(changes)).toContain(sentence));

  it("is told all together", () => {
    expect(missing({ panel: "map", view: { speaker: ["nobody"] } })).toEqual([
      "There is no panel “map”.",
      "The dossier has no speaker “nobody”.",
      "No coding passes its filters.",
    ]);
  });
});
