import { describe, expect, it } from "vitest";
import { namesOf } from "../../src/dossier/names";
import { filtersInWords } from "../../src/shells/inWords";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";

const names = namesOf(
  dossierOf({
    actors: [
      { id: "trump", name: "Donald Trump" },
      { id: "peskov", name: "Dmitry Peskov" },
    ],
    places: [{ id: "riyadh", name: "Riyadh" }],
  }),
);

describe("filtersInWords", () => {
  it("says nothing where nothing is filtered", () => expect(filtersInWords({ rows: "party" }, names)).toBe(""));

  it("joins the values of one facet by or, and those left out by nor", () => {
    expect(filtersInWords({ speaker: ["peskov", "trump"], stance: ["-denies", "-withholds"] }, names)).toMatch(
      /^speaker Dmitry Peskov or Donald Trump; stance not \w+ nor \w+$/i,
    );
  });

  it.each([
    [{ from: "2025-02-01", to: "2025-02-09" }, "said 1 Feb 2025 to 9 Feb 2025"],
    [{ axis: "reported", from: "2025-02-01" }, "reported from 1 Feb 2025"],
    [{ to: "2025-02-09" }, "said until 9 Feb 2025"],
    [{ q: "phone call" }, "“phone call”"],
    [{ pin: "venue:riyadh" }, "chosen: Riyadh"],
  ] as const)("says %o as words", (view, words) => expect(filtersInWords(view, names)).toBe(words));

  it("sets the title of an article apart from the sentence", () => {
    const titled = namesOf(dossierOf({ articles: [{ title: "Talks; and no more" }] }));
    const [id] = titled.articles.keys();
    expect(filtersInWords({ article: [id as string] }, titled)).toBe("article “Talks; and no more”");
  });

  it("begins with the dates and ends with what is chosen", () => {
    const view: View = { pin: "venue:riyadh", speaker: ["peskov"], from: "2025-02-01", q: "call" };
    expect(filtersInWords(view, names)).toBe("said from 1 Feb 2025; speaker Dmitry Peskov; “call”; chosen: Riyadh");
  });
});
