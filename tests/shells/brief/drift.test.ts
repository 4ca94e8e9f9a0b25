import { describe, expect, it } from "vitest";
import { namesOf } from "../../../src/dossier/names";
import { changesInWords } from "../../../src/shells/brief/drift";
import type { View } from "../../../src/store/view";
import { dossierOf } from "../../support/dossierOf";

const names = namesOf(dossierOf());

describe("what changed of a scene, in words", () => {
  it.each<[string, View, View, readonly string[]]>([
    ["nothing", { issue: ["talks"] }, { issue: ["talks"] }, []],
    ["a pin", {}, { pin: "cell:trump~talks" }, ["chosen: Trump, Talks"]],
    ["a filter more", {}, { from: "2025-02-01" }, ["said from 1 Feb 2025"]],
    ["a filter less", { issue: ["talks"] }, {}, ["without Talks"]],
    ["another search", { q: "call" }, { q: "phone" }, ["“phone”", "without “call”"]],
    ["other rows", {}, { rows: "party" }, ["by party"]],
    ["rows as usual again", { rows: "party" }, {}, ["by speaker"]],
    ["another axis", {}, { axis: "reported" }, ["by date reported"]],
    [
      "another unit and another order",
      {},
      { count: "origins", sort: "name" },
      ["counted in origins", "sorted by name"],
    ],
    ["a least number", { min: 3 }, {}, ["however few"]],
    ["another comparison", {}, { against: { issue: ["talks"] } }, ["another comparison"]],
  ])("%s", (_, own, now, words) => expect(changesInWords(own, now, names)).toEqual(words));
});
