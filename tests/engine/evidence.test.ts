import { expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { codingPage, evidencePage, evidenceRows, ID_PAGE, mentionPage, PAGE } from "../../src/engine/evidence";
import { dossierOf } from "../support/dossierOf";

const idsOf = (size: number, from = 1) =>
  Array.from({ length: size }, (_, at) => `a1-${String(at + from).padStart(2, "0")}`);

test("groups come 48 a page, by date, what has none last; an utterance stands once, with its first report", () => {
  const days = Array.from({ length: 2 * PAGE }, (_, at) => `2025-01-${String(31 - (at % 31)).padStart(2, "0")}`);
  const said = [...days, null];
  const codings = said.map((day, at) => ({ said: day, utterance: at === 0 || at === 70 ? "u" : null }));
  const dossier = dossierOf({ articles: [{ codings }] });
  const rows = createEngine(dossier).rows({});
  const pages = [0, 1, 2].map((page) => rows.part(evidencePage(page)));
  const order = idsOf(codings.length).sort((a, b) => {
    const [x, y] = [a, b].map((id) => said[Number(id.slice(3)) - 1] ?? "9");
    return x! < y! ? -1 : x! > y! ? 1 : 0;
  });
  // The second report of the utterance, said on another day, stands with the one that was said first.
  const [first, second] = ["a1-71", "a1-01"];
  const firsts = order.filter((id) => id !== second);
  expect(pages.map((page) => page.length)).toEqual([PAGE, PAGE, 0]);
  expect(pages.flat().map(({ codings: [id] }) => id)).toEqual(firsts);
  expect(pages.flat().find(({ utterance }) => utterance === "u")!.codings).toEqual([first, second]);
  expect(rows.part(evidenceRows)).toEqual({ size: 2 * PAGE, codings: 2 * PAGE + 1, articles: 1, mentions: 0 });
});

test("ids come a thousand a page, in the order of the dossier, without what the view leaves out", () => {
  const codings = Array.from({ length: ID_PAGE + 4 }, (_, at) => ({ speaker: at === 1 ? "putin" : "trump" }));
  const venues = codings.map(({ speaker }) => ({ place: "riyadh", speaker }));
  const engine = createEngine(dossierOf({ articles: [{ codings, venues }] }));
  const [all, some] = [engine.rows({}), engine.rows({ speaker: ["trump"] })];
  expect(all.part(codingPage(0))).toEqual(idsOf(ID_PAGE));
  expect(all.part(codingPage(1))).toEqual(idsOf(4, ID_PAGE + 1));
  expect(all.part(codingPage(2))).toEqual([]);
  expect(some.part(codingPage(0))).toEqual(["a1-01", ...idsOf(ID_PAGE - 1, 3)]);
  expect(some.part(codingPage(1))).toEqual(idsOf(3, ID_PAGE + 2));
  const mentions = [0, 1, 2].map((page) => some.part(mentionPage(page)));
  expect(mentions.map(({ length }) => length)).toEqual([ID_PAGE, 3, 0]);
  expect([mentions[0]!.slice(0, 2), mentions[0]!.at(-1), mentions[1]]).toEqual([
    ["a1-v1", "a1-v3"],
    `a1-v${ID_PAGE + 1}`,
    [2, 3, 4].map((at) => `a1-v${ID_PAGE + at}`),
  ]);
});

test("an origin that one report names is not assumed, whichever of its reports comes first", () => {
  const report = (via: readonly string[], said: string) => ({ utterance: "u", via, said });
  const of = (...codings: readonly ReturnType<typeof report>[]) => {
    const articles = codings.map((coding) => ({ credits: ["reuters"], codings: [coding] }));
    const [group] = createEngine(dossierOf({ articles })).rows({}).part(evidencePage(0));
    return [group!.origins, group!.originAssumed];
  };
  const [named, assumed] = [report(["reuters"], "2025-02-01"), report([], "2025-02-02")];
  expect([of(named, assumed), of(assumed, named), of(assumed, assumed)]).toEqual([
    [1, false],
    [1, false],
    [1, true],
  ]);
  expect(of({ ...named, said: "2025-02-03" }, assumed)).toEqual([1, false]);
  expect(of(named, report(["tass"], "2025-02-02"), assumed)).toEqual([2, false]);
});
