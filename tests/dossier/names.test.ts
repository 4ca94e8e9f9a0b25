import { describe, expect, test } from "vitest";
import { nameOf } from "../../src/dossier/facetNames";
import { namesOf } from "../../src/dossier/names";
import { FACETS } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";

const dossier = dossierOf({
  articles: [{ reported: "2025-02-10", title: "The first", codings: [{ via: ["reuters"] }] }],
});
const names = namesOf(dossier);

describe("nameOf", () => {
  test.each([
    ["party", "us", "United States"],
    ["speaker", "trump", "Trump"],
    ["issue", "leader-contact", "Leader contact"],
    ["stance", "withholds", "Withholds"],
    ["track", "us-ru", "Us ru"],
    ["rung", "contact", "Contact"],
    ["kind", "event", "reported as happened"],
    ["outlet", "defence-talks", "Defence talks"],
    ["article", "2025-02-10-a1", "The first"],
    ["via", "reuters", "Reuters"],
    ["venue", "riyadh", "Riyadh"],
    ["hops", "two-or-more", "two or more hops"],
    ["sourcing", "unnamed", "unnamed source"],
    ["hedged", "yes", "hedged"],
  ])("%s %s is %s", (facet, value, name) => {
    expect(nameOf(names, facet, value)).toBe(name);
  });

  test.each([
    ["kind", ["statement", "event"]],
    ["hops", ["first-hand", "one", "two-or-more"]],
    ["sourcing", ["named", "unnamed"]],
    ["hedged", ["yes", "no"]],
  ])("knows every value of the facet %s [contract 2.6]", (facet, values) => {
    for (const value of values) expect(nameOf(names, facet, value)).not.toBe(value === "statement" ? "event" : value);
  });

  test("names what it does not know by itself, in every facet, also what objects have of their own", () => {
    for (const facet of [...FACETS, "weather"])
      for (const value of ["nobody", "constructor", "__proto__"]) expect(nameOf(names, facet, value)).toBe(value);
  });
});

describe("namesOf", () => {
  test("makes the lookups of a dossier once", () => {
    expect(namesOf(dossier)).toBe(names);
    expect(namesOf(dossierOf())).not.toBe(names);
  });
});
