import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import type { Dossier } from "../../src/dossier/types";
import { createEngine, type Engine } from "../../src/engine/engine";
import { lookOf, wordsOf } from "../../src/panels/search/letters";
import { searchIndexOf } from "../../src/panels/search/searchIndex";
import { MOST, type SuggestionGroup, suggest, transitionOf } from "../../src/panels/search/suggest";
import type { View } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";

const indexOf = (dossier: Dossier) => searchIndexOf(dossier, createEngine(dossier));
const codingsOf = ({ articles }: Dossier) => articles.flatMap(({ codings }) => codings);

let bundled: Dossier;
let engine: Engine;
beforeAll(async () => {
  bundled = await loadBundled();
  engine = createEngine(bundled);
});

describe("the index of a dossier", () => {
  test("finds every coding by any whole word of its paraphrase or quote", () => {
    const { codings } = searchIndexOf(bundled, engine);
    for (const { id, paraphrase, quote } of codingsOf(bundled))
      for (const { word } of wordsOf(`${paraphrase} ${quote ?? ""}`))
        expect(codings(word).map(({ of }) => of.coding.id)).toContain(id);
  });

  test("finds them so in any dossier, whatever the script", () => {
    fc.assert(
      fc.property(arbitraryDossier(), fc.nat(), (dossier, pick) => {
        const all = codingsOf(dossier);
        const coding = all[pick % all.length];
        if (!coding) return;
        const { codings } = indexOf(dossier);
        for (const { word } of wordsOf(`${coding.paraphrase} ${coding.quote ?? ""}`))
          expect(codings(word).map(({ of }) => of.coding.id)).toContain(coding.id);
      }),
      { numRuns: 40 },
    );
  });

  test("finds a coding by everybody and everything that it names", () => {
    const { codings } = indexOf(
      dossierOf({
        actors: [{ id: "peskov", spellings: [{ text: "Dmitri S. Peskov", articles: [] }] }],
        places: [{ id: "geneva", spellings: ["Genf"] }],
        articles: [
          {
            outlet: "the-daily",
            codings: [{ speaker: "peskov", issue: "ceasefire", via: ["tass"], start: 100 }],
            venues: [{ place: "geneva", start: 100 }],
          },
        ],
      }),
    );
    for (const name of ["Peskov", "dmitri", "tass", "daily", "ceasefire", "Geneva", "Genf"])
      expect(
        codings(name).map(({ of }) => of.coding.id),
        name,
      ).toEqual(["a1-01"]);
  });

  test("finds a name of four letters or more with one slip of the keys", () => {
    const { names } = searchIndexOf(bundled, engine);
    const people = bundled.actors.filter(({ id, kind }) => kind === "person" && names(lastOf(bundled, id)).length > 0);
    expect(people.length).toBeGreaterThan(8);
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.nat(), fc.constantFrom("drop", "change", "add"), (actor, at, slip) => {
        const name = lastOf(bundled, actor.id);
        const where = at % name.length;
        const rest = name.slice(slip === "add" ? where : where + 1);
        const typed = `${name.slice(0, where)}${slip === "drop" ? "" : "q"}${rest}`;
        const found = names(typed).filter(({ of }) => of.facet === "speaker" || of.facet === "outlet");
        expect(
          found.map(({ of }) => of.value),
          typed,
        ).toContain(actor.id);
      }),
    );
  });

  test("takes letters that look alike for one another: Cyrillic, Greek, full width, accents, soft hyphens", () => {
    const { names } = searchIndexOf(bundled, engine);
    for (const typed of ["Рutіn", "ΡUTIΝ", "Ｐｕｔｉｎ", "pútïn", "pu\u00adtin", "PUTIN"])
      expect(names(typed)[0]?.of, typed).toMatchObject({ facet: "speaker", value: "putin" });
    expect(lookOf("Кремль")).toBe(lookOf("кремль"));
    expect(lookOf("Łódź")).toBe("LODZ");
  });

  test("needs every word that is typed", () => {
    const { codings } = indexOf(dossierOf({ articles: [{ codings: [{ paraphrase: "Wants a quick truce" }] }] }));
    expect(codings("quick truce")).toHaveLength(1);
    expect(codings("quick refusal")).toHaveLength(0);
    expect(codings(" ,;")).toHaveLength(0);
  });

  test("finds an article by its date, and nothing that no coding has", () => {
    const { names } = searchIndexOf(bundled, engine);
    expect(names("29 dec 2025").map(({ of }) => of.value)).toContain("2025-12-29-final-stage");
    expect(names("osaka").map(({ of }) => of.facet)).toEqual(["venue"]);
  });
});

describe("suggestions", () => {
  const of = (text: string, view: View = {}) => suggest(bundled, engine, view, text);
  const group = (groups: readonly SuggestionGroup[], id: string) => groups.find((one) => one.id === id);

  test("count what choosing them gives, whatever is filtered", () => {
    const views: View[] = [{}, { party: ["ru"] }, { stance: ["-denies"], count: "utterances" }, { q: "talks" }];
    const texts = ["talks", "putin", "kremlin", "zelenski", "nato", "saudi"];
    let counted = 0;
    for (const view of views)
      for (const text of texts)
        for (const { suggestions } of of(text, view))
          for (const suggestion of suggestions) {
            if (suggestion.kind === "coding") continue;
            const chosen = suggestion.kind === "value" && (view[suggestion.facet] ?? []).length > 0;
            if (chosen) continue;
            const { count } = suggestion.kind === "words" ? suggestion : suggestion.row;
            expect(engine.rows(transitionOf(suggestion)(view)).matched, text).toBe(count);
            counted++;
          }
    expect(counted).toBeGreaterThan(40);
  });

  test("begin with the words as they are, unless no coding in the view has them [contract 2.3]", () => {
    expect(of("kremlin")[0]?.suggestions).toEqual([{ kind: "words", q: "kremlin", count: 12 }]);
    const slip = of("kremlln");
    expect(slip[0]?.id).toBe("speaker");
    expect(slip.at(-1)?.suggestions).toEqual([{ kind: "words", q: "kremlln", count: 0 }]);
  });

  test("name the spelling that was meant where it is not the one on screen", () => {
    const [suggestion] = group(of("administration"), "speaker")?.suggestions ?? [];
    expect(suggestion).toMatchObject({ row: { name: "White House" }, also: "Trump administration" });
  });

  test("are single codings only where the present filters keep them, a pin aside", () => {
    const idsOf = (view: View) =>
      group(of("ceasefire", view), "codings")?.suggestions.map((one) => one.kind === "coding" && one.located.coding.id);
    const all = idsOf({}) ?? [];
    expect(all.length).toBeGreaterThan(1);
    expect(idsOf({ pin: `coding:${all[0]}` })).toEqual(all);
    expect(idsOf({ party: ["press"] })).toBeUndefined();
  });

  test("are at most eight of a kind, and say how many more there are", () => {
    const codings = group(of("trump"), "codings");
    expect(codings?.suggestions).toHaveLength(MOST);
    expect(codings?.more).toBeGreaterThan(0);
  });

  test("are none for no words, and never throw", () => {
    expect(of("  ")).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        for (const { suggestions } of of(text)) for (const one of suggestions) transitionOf(one)({});
      }),
    );
  });
});

function lastOf({ actors }: Dossier, id: string): string {
  return (
    actors
      .find((actor) => actor.id === id)
      ?.short.split(" ")
      .at(-1) ?? ""
  );
}
