import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dossier, PARTIES } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { type ArticleOutline, covered, OUTLINES, outlinePage } from "../../src/engine/outline";
import { outlineRows } from "../../src/engine/outlines";
import { between } from "../../src/engine/paged";
import type { Rows } from "../../src/engine/rows";
import { parsePin } from "../../src/store/pin";
import { clearPin } from "../../src/store/transitions";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { allEvidence } from "./ask";

const dossierAndView = arbitraryDossier().chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
);

describe("the outline of an article", () => {
  const dossier = dossierOf({
    articles: [
      {
        source: { file: "one.txt", sha256: "0".repeat(64), length: 1000 },
        boilerplate: [[0, 100]],
        codings: [
          { start: 300, end: 400, stance: "withholds" },
          { start: 100, end: 350, speaker: "putin" },
          { start: 500, end: 600, kind: "event", actors: ["trump", "putin", "xi"], stance: null, issue: null },
        ],
      },
    ],
  });
  const engine = createEngine(dossier);
  const [outline] = engine.rows({}).part(outlinePage(0));

  test("counts a character under several codings once", () => {
    expect(outline).toMatchObject({ length: 1000, coded: 400, boilerplate: 100, uncoded: 500, inView: 400 });
  });

  test("has its codings in order of their place", () => {
    expect(outline?.codings.map(({ coding }) => coding)).toEqual(["a1-02", "a1-01", "a1-03"]);
    expect(outline?.codings.map(({ withheld }) => withheld)).toEqual([false, true, false]);
  });

  test("counts an event for the party of each of its actors [contract 2.11]", () => {
    expect(outline?.codings[2]?.parties).toEqual(["us", "ru", "other"]);
    expect(outline?.parties).toEqual([
      { party: "us", codings: 2 },
      { party: "ru", codings: 2 },
      { party: "other", codings: 1 },
    ]);
    expect(outline?.stances).toEqual([
      { stance: "affirms", codings: 1 },
      { stance: "withholds", codings: 1 },
      { stance: null, codings: 1 },
    ]);
  });

  test("keeps its share under a filter, and tells what the filter leaves", () => {
    const [filtered] = engine.rows({ speaker: ["putin"], kind: ["statement"] }).part(outlinePage(0));
    expect(filtered).toMatchObject({ coded: 400, uncoded: 500, inView: 250 });
    expect(filtered?.codings.map(({ lit }) => lit)).toEqual([true, false, false]);
  });

  test("stays lit beside a coding that is pinned, as the pin is its own", () => {
    const [pinned] = engine.rows({ pin: "coding:a1-01" }).part(outlinePage(0));
    expect(pinned?.codings.every(({ lit }) => lit)).toBe(true);
    const [cell] = engine.rows({ pin: "cell:putin~talks" }).part(outlinePage(0));
    expect(cell?.codings.map(({ lit }) => lit)).toEqual([true, false, false]);
  });
});

describe("the outlines of any dossier under any View", () => {
  test("share out every character of a text, as looking at each does", () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        for (const outline of allOutlines(createEngine(dossier).rows({}))) {
          expect(outline).toMatchObject(sharesByHand(dossier, outline.article));
        }
      }),
      { numRuns: 60 },
    );
  });

  test("light just what the evidence has", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const engine = createEngine(dossier);
        const lit = allOutlines(engine.rows(view)).flatMap(({ codings }) =>
          codings.filter((stretch) => stretch.lit).map(({ coding }) => coding),
        );
        const own = parsePin(view.pin ?? "")?.kind === "coding";
        const { groups } = allEvidence(engine.rows(own ? clearPin(view) : view));
        expect(lit.sort()).toEqual(groups.flatMap(({ codings }) => codings).sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe("what all outlines together come to", () => {
  test("is what looking at each of them gives, in any dossier under any View", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const engine = createEngine(dossier);
        const rows = engine.rows(view);
        expect(rows.part(outlineRows)).toEqual(sumByHand(dossier, allOutlines(rows)));
      }),
      { numRuns: 200 },
    );
  });

  test("names the article that one voice, or unnamed sources, have most of", () => {
    const speakers = (...ids: string[]) => ({ codings: ids.map((speaker) => ({ speaker, issue: "talks" })) });
    const dossier = dossierOf({
      actors: [{ id: "source", party: "unnamed" }],
      articles: [
        speakers("trump", "putin", "trump", "putin"),
        speakers("putin", "source", "putin", "putin", "source"),
        speakers("source", "source", "source", "source", "source", "source"),
      ],
    });
    const [, second] = dossier.articles.map(({ id }) => id);
    const rows = createEngine(dossier).rows({});
    expect(rows.part(outlineRows)).toMatchObject({
      voice: { article: second, speaker: "putin", said: 3, of: 5 },
      unnamed: { article: second, said: 2, of: 5 },
      holding: 3,
      top: { codings: 6 },
      next: 5,
    });
    expect(rows.part(outlineRows)).toEqual(sumByHand(dossier, allOutlines(rows)));
  });

  test("takes a statement of which nobody is named, and an event, for no voice", () => {
    const nobody = Array.from({ length: 6 }, () => ({ speaker: null }));
    const event = { kind: "event" as const, actors: ["unnamed"], issue: null, stance: null };
    const rows = createEngine(dossierOf({ articles: [{ codings: [...nobody, event, event] }] })).rows({});
    expect(rows.part(outlineRows)).toMatchObject({ lit: 8, voice: null, unnamed: null, parties: ["other", "unnamed"] });
    expect(rows.part(outlineRows).heard.every(({ articles }) => articles === 0)).toBe(true);
  });

  test("comes in pages, each with its own articles alone", () => {
    const dossier = dossierOf({ articles: Array.from({ length: OUTLINES + 3 }, () => ({ codings: [{}] })) });
    const rows = createEngine(dossier).rows({});
    expect(rows.part(outlinePage(0)).map(({ article }) => article)).toHaveLength(OUTLINES);
    expect(rows.part(outlinePage(1))).toHaveLength(3);
    expect(rows.part(outlinePage(2))).toEqual([]);
    expect(allOutlines(rows).map(({ article }) => article)).toEqual(dossier.articles.map(({ id }) => id));
  });
});

test("the length that stretches cover is that of the characters in one of them at least", () => {
  const stretch = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, more]) => ({ start, end: start + more }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
      const hit = Array.from({ length: 100 }, (_, at) => stretches.some(({ start, end }) => start <= at && at < end));
      expect(covered(stretches)).toBe(hit.filter(Boolean).length);
    }),
  );
});

function sharesByHand({ articles }: Dossier, id: string) {
  const { source, codings, boilerplate } = articles.find((article) => article.id === id)!;
  const shares = { coded: 0, boilerplate: 0, uncoded: 0 };
  for (let at = 0; at < source.length; at++) {
    if (codings.some(({ start, end }) => start <= at && at < end)) shares.coded++;
    else if (boilerplate.some(([start, end]) => start <= at && at < end)) shares.boilerplate++;
    else shares.uncoded++;
  }
  return shares;
}

function allOutlines(rows: Rows): readonly ArticleOutline[] {
  return between(rows, outlinePage, OUTLINES, 0, rows.part(outlineRows).articles);
}

function sumByHand(dossier: Dossier, outlines: readonly ArticleOutline[]) {
  const told = outlines.map(({ article, codings, coded, boilerplate, length }) => {
    const own = dossier.articles.find(({ id }) => id === article)!;
    const ids = codings.filter(({ lit }) => lit).map(({ coding }) => coding);
    const said = own.codings.filter(({ id, kind, speaker }) => ids.includes(id) && kind === "statement" && speaker);
    const speakers = said.map(({ speaker }) => speaker!);
    const partyOf = (id: string) => dossier.actors.find((actor) => actor.id === id)?.party;
    const times = (id: string) => speakers.filter((one) => one === id).length;
    const [chief = ""] = speakers.toSorted((a, b) => times(b) - times(a));
    const share = coded / Math.max(1, length - boilerplate);
    const parties = speakers.map(partyOf);
    const unnamed = parties.filter((party) => party === "unnamed").length;
    return { article, ids, of: said.length, chief, most: times(chief), parties, unnamed, share };
  });
  const holding = told.filter(({ ids }) => ids.length > 0).toSorted((a, b) => b.ids.length - a.ids.length);
  const voice = told.find(({ of, most }) => of >= 5 && most * 2 > of);
  const byUnnamed = told.find(({ of, unnamed }) => unnamed >= 2 && unnamed * 3 >= of);
  const [least] = told.toSorted((a, b) => a.share - b.share);
  return {
    articles: dossier.articles.length,
    lit: told.reduce((sum, { ids }) => sum + ids.length, 0),
    parties: PARTIES.filter((party) => outlines.some((one) => one.codings.some((it) => it.parties.includes(party)))),
    holding: holding.length,
    top: holding[0] ? { article: holding[0].article, codings: holding[0].ids.length } : null,
    next: holding[1]?.ids.length ?? 0,
    heard: PARTIES.map((party) => ({ party, articles: told.filter(({ parties }) => parties.includes(party)).length })),
    voice: voice ? { article: voice.article, speaker: voice.chief, said: voice.most, of: voice.of } : null,
    unnamed: byUnnamed ? { article: byUnnamed.article, said: byUnnamed.unnamed, of: byUnnamed.of } : null,
    least: least ? { article: least.article, share: least.share } : null,
    contradictions: dossier.links.flatMap(({ id, type, a, b }) => {
      const home = told.find(({ ids }) => ids.includes(a) && ids.includes(b));
      return type === "contradicts" && home ? [{ link: id, article: home.article }] : [];
    }),
  };
}
